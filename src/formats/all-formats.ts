// Every file format, in the order shown to the user.

import { aknFormat } from "./akn/akn-format.ts";
import { docxFormat } from "./docx/docx-format.ts";
import type { Format } from "./format.ts";
import { htmlFormat } from "./html/html-format.ts";
import { jsonFormat } from "./json/json-format.ts";
import { markdownFormat } from "./markdown/markdown-format.ts";
import { odtFormat } from "./odt/odt-format.ts";
import { pdfFormat } from "./pdf/pdf-format.ts";
import type { Typesetter } from "./pdf/typesetter.ts";
import { penholderFormat } from "./penholder/penholder-format.ts";
import { txtFormat } from "./txt/txt-format.ts";

/** PDF needs someone to set its pages: the host has a typesetter. */
export function allFormats(typeset: Typesetter): readonly Format[] {
  return [
    penholderFormat,
    docxFormat,
    odtFormat,
    pdfFormat(typeset),
    txtFormat,
    htmlFormat,
    markdownFormat,
    aknFormat,
    jsonFormat,
  ];
}
