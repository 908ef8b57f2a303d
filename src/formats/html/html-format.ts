import type { Format } from "#formats/format.ts";
import { readHtml } from "./read-html.ts";
import { writeHtml } from "./write-html.ts";

export const htmlFormat: Format = {
  id: "html",
  name: "Web page",
  extension: "html",
  read: readHtml,
  write: writeHtml,
};
