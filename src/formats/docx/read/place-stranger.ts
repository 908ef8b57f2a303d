// A paragraph that somebody put into a file of ours in a style of another kind: what it is, by its number and its words.
import { matchOpener } from "#core/openers/match-opener.ts";
import type { BlockKind, Level } from "#core/resolution/resolution.ts";
import { noOpenLabels, type OpenLabels, parseForeignLabel, placeLabel } from "#formats/txt/typed-label.ts";
import type { ListLabel } from "./number-paragraphs.ts";
import { shownLabel } from "./shown-label.ts";

export interface StrangerState {
  /** The kind of the paragraph before. */
  readonly seen: BlockKind | null;
  readonly open: OpenLabels | null;
}

interface Place {
  readonly kind: BlockKind;
  readonly level: Level;
  /** Characters of the text that are its number. */
  readonly skip: number;
  readonly state: StrangerState;
}

export function placeStranger(text: string, counted: ListLabel | null, state: StrangerState): Place {
  const shown = counted === null ? "" : `${shownLabel(counted)} `;
  const label = parseForeignLabel(shown + text);
  const skip = label === null ? 0 : Math.max(0, text.length - label.rest.length);
  const at = (kind: BlockKind, level: Level = 0, open: OpenLabels | null = null): Place => ({
    kind,
    level,
    skip,
    state: { seen: kind, open },
  });
  if (label?.style === "number") return at("operative");
  if (label?.style === "preambular") return at("preambular");
  if (label !== null) {
    const place = placeLabel(label, state.open ?? noOpenLabels, false);
    return at("subparagraph", place.level, place.open);
  }
  if (matchOpener(text, "preambular")?.known === true && state.seen !== "operative") return at("preambular");
  if (matchOpener(text, "operative")?.known === true) return at("operative");
  return at("text");
}
