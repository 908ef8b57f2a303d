import type { Resolution } from "#core/resolution/resolution.ts";

export const jsonFormatName = "penholder-resolution";

/** Raised when a reader of the version before could not make sense of the file. */
export const jsonVersion = 1;

/** The documented form of `docs/resolution-json.md`: indented, so that a person and a version control system can read it. */
export function writeJson(resolution: Resolution): Uint8Array {
  const document = { format: jsonFormatName, version: jsonVersion, ...resolution };
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}
