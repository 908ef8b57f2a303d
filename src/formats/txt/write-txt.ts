import type { Resolution } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import { formatText } from "./format-text.ts";

/** The bytes of a plain text file: UTF-8 without a byte order mark. */
export async function writeTxt(resolution: Resolution, context: WriteContext): Promise<Uint8Array> {
  return new TextEncoder().encode(formatText(resolution, context.profile));
}
