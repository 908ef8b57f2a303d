// A comparison with what is needed to show it: the words of both sides and what their paragraphs are called.
import { type ComparedSide, compareMastheads } from "#core/diff/compare-mastheads.ts";
import { compareResolutions } from "#core/diff/compare-resolutions.ts";
import type { Change, Comparison, NoteRow, Piece, Row, Segment } from "#core/diff/comparison.ts";
import type { Meanings } from "#core/diff/standard-meanings.ts";
import { type ComparisonSummary, summarizeComparison } from "#core/diff/summarize-comparison.ts";
import { type Taking, takeWording } from "#core/diff/take-wording.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Edit } from "#core/resolution/edit.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { BlockId, NoteId } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { newBlockId } from "#editor/new-id.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { plainPlaceName } from "#renderer/strings/place-words.ts";

export type Side = "base" | "draft";

export interface ShownWords {
  readonly kind: Segment["kind"];
  readonly text: string;
  /** A paragraph ends before these words, and another goes on. */
  readonly startsParagraph: boolean;
}

export interface ShownNote {
  readonly name: string;
  readonly words: readonly ShownWords[];
}

export interface ShownRow {
  readonly id: number;
  /** What its paragraphs are called on either side; "" where it is on one side only. */
  readonly names: Readonly<Record<Side, string>>;
  readonly moved: boolean;
  /** Where a click leads: the first of its paragraphs in the window. */
  readonly goesTo: BlockId | null;
  readonly words: readonly ShownWords[];
  readonly notes: readonly ShownNote[];
  readonly changes: readonly Change[];
  /** What gives the draft the other text's words of this paragraph; null where that is no matter of one paragraph. */
  readonly taking: readonly Edit[] | null;
}

export interface ComparedTexts {
  readonly summary: ComparisonSummary;
  readonly rows: readonly ShownRow[];
  /** What differs above the texts and after them, a sentence each. */
  readonly masthead: readonly string[];
}

/** `here` is the side that the draft in the window is on; null where it is on neither. */
export interface ComparedSides {
  readonly base: ComparedSide;
  readonly draft: ComparedSide;
  readonly here: Side | null;
}

export function compareTexts({ base, draft, here }: ComparedSides, meanings: Meanings): ComparedTexts {
  const comparison = compareResolutions(base.resolution, draft.resolution, meanings);
  const sides = { base: readSide(base), draft: readSide(draft) };
  return {
    summary: summarizeComparison(comparison),
    masthead: compareMastheads(base, draft).map(({ sentence }) => sentence),
    rows: rowsOf(comparison, sides, { here, other: (here === "draft" ? base : draft).resolution }),
  };
}

interface ReadSide {
  readonly nameOf: (block: BlockId) => string;
  readonly nameNote: (note: NoteId) => string;
  readonly textOf: (piece: Piece) => string;
}

type Sides = Readonly<Record<Side, ReadSide>>;

function readSide({ resolution, profile }: ComparedSide): ReadSide {
  const labels = printedLabels(resolution, profile);
  const numbers = numberNotes(resolution);
  const texts = new Map<string, string>();
  for (const { id, spans } of [...resolution.blocks, ...resolution.notes]) texts.set(id, textOf(spans));
  const nameNote = (note: NoteId): string => panelWords.note(numbers.get(note) ?? 0);
  return {
    nameOf: (block) => plainPlaceName(labels.get(block)?.name ?? ""),
    nameNote,
    textOf: ({ in: owner, start, end, note }) =>
      note === null
        ? (texts.get("block" in owner ? owner.block : owner.note) ?? "").slice(start, end)
        : ` [${nameNote(note)}]`,
  };
}

function rowsOf(
  { rows, notes, changes }: Comparison,
  sides: Sides,
  { here, other }: { readonly here: Side | null; readonly other: Taking["other"] },
): readonly ShownRow[] {
  let after: BlockId | null = null;
  const shown = rows.map((row, id): ShownRow => {
    if (here === null) return { ...rowOf(row, id, { sides, changes }), goesTo: null, taking: null };
    const taking = takeWording(row, { here, other, after, newId: newBlockId });
    after = row[here].at(-1) ?? after;
    return { ...rowOf(row, id, { sides, changes }), goesTo: row[here][0] ?? null, taking };
  });
  // Footnotes that no paragraph has a mark for stand at the end, as on the page.
  const loose = notes.map((note, index): ShownRow => {
    const { name, words } = noteOf(note, sides);
    const own = changes.filter(({ row }) => row === null);
    return {
      id: rows.length + index,
      names: { base: name, draft: name },
      moved: false,
      goesTo: null,
      words,
      notes: [],
      taking: null,
      changes: index === 0 ? own : [],
    };
  });
  return [...shown, ...loose];
}

function rowOf(
  { base, draft, moved, segments, notes }: Row,
  id: number,
  { sides, changes }: { readonly sides: Sides; readonly changes: readonly Change[] },
): Omit<ShownRow, "goesTo" | "taking"> {
  return {
    id,
    names: {
      base: base.map(sides.base.nameOf).join(" + "),
      draft: draft.map(sides.draft.nameOf).join(" + "),
    },
    moved,
    words: wordsOf(segments, sides),
    notes: notes.filter(isChanged).map((note) => noteOf(note, sides)),
    changes: changes.filter(({ row }) => row === id),
  };
}

function isChanged({ segments }: NoteRow): boolean {
  return segments.some(({ kind }) => kind !== "same");
}

function noteOf({ base, draft, segments }: NoteRow, sides: Sides): ShownNote {
  const name =
    draft === null ? (base === null ? "" : sides.base.nameNote(base)) : sides.draft.nameNote(draft);
  return { name, words: wordsOf(segments, sides) };
}

function wordsOf(segments: readonly Segment[], sides: Sides): readonly ShownWords[] {
  return segments.map((segment, index) => {
    const { kind } = segment;
    const text = kind === "deleted" ? sides.base.textOf(segment.base) : sides.draft.textOf(segment.draft);
    const before = segments[index - 1];
    return { kind, text, startsParagraph: before !== undefined && isInOther(before, segment) };
  });
}

function isInOther(before: Segment, segment: Segment): boolean {
  return (["base", "draft"] as const).some((side) => {
    const [one, other] = [before[side], segment[side]];
    return one !== null && other !== null && idOf(one) !== idOf(other);
  });
}

function idOf({ in: owner }: Piece): string {
  return "block" in owner ? owner.block : owner.note;
}
