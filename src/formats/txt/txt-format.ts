import type { Format } from "#formats/format.ts";
import { readTxt } from "./read-txt.ts";
import { writeTxt } from "./write-txt.ts";

export const txtFormat: Format = {
  id: "txt",
  name: "Plain text",
  extension: "txt",
  read: readTxt,
  write: writeTxt,
};
