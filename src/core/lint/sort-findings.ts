// Findings in the order of the document.
import type { NoteId, Resolution } from "#core/resolution/resolution.ts";
import { noteMarksOf } from "#core/resolution/spans.ts";
import type { Finding, Place } from "./finding.ts";

/** What a rule said, with the rule's place in the list of rules: it decides where two findings stand at one place. */
export interface Said {
  readonly order: number;
  readonly finding: Finding;
}

/** The masthead and the document as a whole come first, a note's findings where its first mark stands, the closing last. */
export function sortFindings(said: readonly Said[], resolution: Resolution): readonly Finding[] {
  const positions = positionsIn(resolution);
  return said
    .map(({ order, finding }) => ({ order, finding, position: positions(finding.place) }))
    .sort((one, two) => comparePositions(one.position, two.position) || one.order - two.order)
    .map(({ finding }) => finding);
}

/** Where a place stands in the order of the document. */
export type Position = readonly [block: number, offset: number, inside: number];

export function comparePositions(one: Position, two: Position): number {
  return one[0] - two[0] || one[1] - two[1] || one[2] - two[2];
}

export function positionsIn(resolution: Pick<Resolution, "blocks">): (place: Place) => Position {
  const blocks = new Map(resolution.blocks.map(({ id }, index) => [id, index]));
  const marks = new Map<NoteId, Position>();
  for (const [index, { spans }] of resolution.blocks.entries()) {
    for (const { note, at } of noteMarksOf(spans)) if (!marks.has(note)) marks.set(note, [index, at, 0]);
  }
  const end = resolution.blocks.length;
  return (place) => {
    switch (place.kind) {
      case "masthead":
        return [-1, 0, 0];
      case "document":
        return [-1, 1, 0];
      case "adoption":
        return [end + 1, 0, 0];
      case "block":
        return [blocks.get(place.block) ?? end, place.start, 0];
      case "note": {
        const [block, offset] = marks.get(place.note) ?? [end, 0];
        return [block, offset, place.start + 1];
      }
    }
  };
}
