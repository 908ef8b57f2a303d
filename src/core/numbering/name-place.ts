// What drafters call a place: PP3, OP2 (a), FN1, TITLE, MASTHEAD, CLOSING.
import type { Place } from "#core/lint/finding.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { Labels } from "./label-blocks.ts";

/** Null for the document as a whole, and for what is no longer there. */
export function namePlace(
  place: Place,
  resolution: Pick<Resolution, "blocks" | "notes">,
  labels: Labels,
): string | null {
  switch (place.kind) {
    case "block":
      return labels.get(place.block)?.name ?? null;
    case "note": {
      const number = numberNotes(resolution).get(place.note);
      return number === undefined ? null : `FN${number}`;
    }
    case "masthead":
      return "MASTHEAD";
    case "adoption":
      return "CLOSING";
    case "document":
      return null;
  }
}
