import type { Format } from "#formats/format.ts";
import { readJson } from "./read-json.ts";
import { writeJson } from "./write-json.ts";

export const jsonFormat: Format = {
  id: "json",
  name: "Penholder data (JSON)",
  extension: "json",
  read: readJson,
  write: async (resolution) => writeJson(resolution),
};
