import { useMemo } from "react";
import type { Place } from "#core/lint/finding.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { plainPlaceName } from "#renderer/strings/place-words.ts";

/** As drafters say it, in the window's words where they have no label. */
export function useDescribePlace(
  { blocks, notes }: Pick<Resolution, "blocks" | "notes">,
  labels: Labels,
): (at: { readonly place: Place }) => string {
  const numbers = useMemo(() => numberNotes({ blocks, notes }), [blocks, notes]);
  return ({ place }) => {
    if (place.kind === "note") return panelWords.note(numbers.get(place.note) ?? 0);
    if (place.kind !== "block") return panelWords.places[place.kind];
    const name = labels.get(place.block)?.name;
    return name === undefined ? panelWords.places.document : plainPlaceName(name);
  };
}
