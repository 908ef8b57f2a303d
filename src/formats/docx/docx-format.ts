import type { Format } from "#formats/format.ts";
import { writeDocx } from "./write-docx.ts";

export const docxFormat: Format = {
  id: "docx",
  name: "Word document",
  extension: "docx",
  write: writeDocx,
};
