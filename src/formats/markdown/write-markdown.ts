import type { Resolution } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import { formatText } from "#formats/txt/format-text.ts";
import { toMarkdown } from "./own-markdown.ts";

/** The bytes of a Markdown file: UTF-8 without a byte order mark. */
export async function writeMarkdown(resolution: Resolution, context: WriteContext): Promise<Uint8Array> {
  return new TextEncoder().encode(toMarkdown(formatText(resolution, context.profile)));
}
