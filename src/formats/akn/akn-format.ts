import type { Format } from "#formats/format.ts";
import { readAkn } from "./read-akn.ts";
import { writeAkn } from "./write-akn.ts";

export const aknFormat: Format = {
  id: "akn",
  name: "Akoma Ntoso (AKN4UN)",
  extension: "akn.xml",
  read: readAkn,
  readsInWorker: "akn",
  write: writeAkn,
};
