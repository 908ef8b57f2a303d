import type { Finding } from "#core/lint/finding.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";

/** Whether a finding is at the end of its text as it was checked; a space there waits for the next word. */
export function isAtEnd(
  { place }: Finding,
  { blocks, notes }: Pick<Resolution, "blocks" | "notes">,
): boolean {
  if (!("end" in place)) return false;
  const text =
    place.kind === "block"
      ? blocks.find(({ id }) => id === place.block)
      : notes.find(({ id }) => id === place.note);
  return text !== undefined && place.end >= textOf(text.spans).trimEnd().length;
}
