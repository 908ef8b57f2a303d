import type { Resolution } from "./resolution.ts";
import { textOf } from "./spans.ts";

/** True while nothing is written, whatever paragraphs wait to be. The first word ends the look. */
export function hasNoWords({ blocks, notes }: Pick<Resolution, "blocks" | "notes">): boolean {
  return [blocks, notes].every((owners) => owners.every(({ spans }) => textOf(spans).trim() === ""));
}
