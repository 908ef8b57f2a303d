import type { Format } from "#formats/format.ts";
import { writeJson } from "#formats/json/write-json.ts";
import { sha256 } from "#formats/zip/sha-256.ts";
import { readPenholder } from "./read-penholder.ts";
import { writePenholder } from "./write-penholder.ts";

/** The text of a draft file only: the shared state is the host's and the window's business. */
export const penholderFormat: Format = {
  id: "penholder",
  name: "Penholder draft",
  extension: "penholder",
  read: (bytes, context) => {
    const outcome = readPenholder(bytes, context);
    if (!outcome.ok) return outcome;
    return { ok: true, value: { value: outcome.value.resolution, messages: outcome.value.messages } };
  },
  write: async (resolution) =>
    writePenholder({
      draft: `text-${sha256(writeJson(resolution)).slice(0, 32)}`,
      resolution,
      shared: null,
      attachments: [],
      versions: [],
    }),
};
