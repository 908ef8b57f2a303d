import type { Format } from "#formats/format.ts";
import { readOdt } from "./read-odt.ts";

export const odtFormat: Format = {
  id: "odt",
  name: "OpenDocument text",
  extension: "odt",
  // All in one XML file; and what is refused by what it is.
  alsoReads: ["fodt", "ott", "odm", "sxw"],
  read: readOdt,
  readsInWorker: "odt",
};
