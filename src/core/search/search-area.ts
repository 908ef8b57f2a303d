// The part of a document that is searched.
import type { TextOwner } from "#core/resolution/edit.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { Block, Resolution, Span } from "#core/resolution/resolution.ts";

export const searchParts = ["all", "preamble", "operative", "annexes", "notes", "selection"] as const;

export type SearchPart = (typeof searchParts)[number];

/** A stretch of a text that was selected. */
export interface SelectedText {
  readonly in: TextOwner;
  readonly start: number;
  readonly end: number;
}

export interface SearchedText {
  readonly in: TextOwner;
  readonly spans: readonly Span[];
  readonly start: number;
  readonly end: number;
}

/** The texts of the part in reading order: paragraphs, then footnotes in the order of their numbers. */
export function textsOfPart(
  resolution: Pick<Resolution, "blocks" | "notes">,
  part: SearchPart,
  selection: readonly SelectedText[],
): readonly SearchedText[] {
  const numbers = numberNotes(resolution);
  const notes = resolution.notes
    .toSorted((one, other) => (numbers.get(one.id) ?? 0) - (numbers.get(other.id) ?? 0))
    .map(({ id, spans }): SearchedText => ({ in: { note: id }, spans, ...whole }));
  const areas = areasOf(resolution.blocks);
  const blocks = resolution.blocks
    .filter(({ id }) => part === "all" || part === "selection" || areas.get(id) === part)
    .map(({ id, spans }): SearchedText => ({ in: { block: id }, spans, ...whole }));
  if (part === "notes") return notes;
  if (part !== "selection") return part === "all" ? [...blocks, ...notes] : blocks;
  const chosen = new Map(selection.map((range) => [keyOf(range.in), range]));
  return [...blocks, ...notes].flatMap((text): readonly SearchedText[] => {
    const range = chosen.get(keyOf(text.in));
    return range === undefined ? [] : [{ ...text, start: range.start, end: range.end }];
  });
}

const whole = { start: 0, end: Number.POSITIVE_INFINITY };

function keyOf(owner: TextOwner): string {
  return "block" in owner ? `block ${owner.block}` : `note ${owner.note}`;
}

/** What stands under a section or heading belongs to the part that goes on there; each lettered part begins anew. */
function areasOf(blocks: readonly Block[]): ReadonlyMap<Block["id"], SearchPart> {
  const areas = new Map<Block["id"], SearchPart>();
  let area: SearchPart = "preamble";
  for (const { id, kind } of blocks) {
    if (kind === "annex") area = "annexes";
    else if (kind === "part") area = "preamble";
    else if (area !== "annexes" && kind === "operative") area = "operative";
    else if (area !== "annexes" && kind === "preambular") area = "preamble";
    if (kind !== "title" && kind !== "enacting") areas.set(id, area);
  }
  return areas;
}
