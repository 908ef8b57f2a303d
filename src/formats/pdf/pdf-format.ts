import type { Format } from "#formats/format.ts";
import type { Typesetter } from "./typesetter.ts";
import { writePdf } from "./write-pdf.ts";

export function pdfFormat(typeset: Typesetter): Format {
  return {
    id: "pdf",
    name: "PDF document",
    extension: "pdf",
    // What takes a file apart is the host's.
    readsInWorker: "pdf",
    write: (resolution, context) => writePdf(resolution, context, typeset),
  };
}
