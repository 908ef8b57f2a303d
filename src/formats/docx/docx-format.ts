import type { Format } from "#formats/format.ts";
import { readDocx } from "./read-docx.ts";
import { writeDocx } from "./write-docx.ts";

export const docxFormat: Format = {
  id: "docx",
  name: "Word document",
  extension: "docx",
  // What is no package of Word's is refused by what it is, whatever it is called.
  alsoReads: ["docm", "dotx", "dotm", "doc", "dot", "rtf"],
  read: readDocx,
  readsInWorker: "docx",
  write: writeDocx,
};
