// The words of a row as edits of the paragraphs they stand in: what was taken out, put in, divided and joined.
import type { Piece, Segment } from "#core/diff/comparison.ts";
import { deleteStretch, forEachParagraph } from "./delete-stretch.ts";
import type { LocatedText, SourceStretch, SourceText } from "./locate-text.ts";
import type { LookChange } from "./look-changes.ts";
import type { PartEditor } from "./part-editor.ts";
import { noteMark } from "./source-paragraphs.ts";
import type { NewContent } from "./tracked-content.ts";

export interface WordsOfRow {
  readonly segments: readonly Segment[];
  /** What each of the row's texts of the base is, in order. */
  readonly located: readonly LocatedText[];
  readonly base: readonly string[];
  readonly draft: readonly string[];
  readonly text: SourceText;
  readonly editor: PartEditor;
  readonly contentOf: (piece: Piece) => readonly NewContent[];
  /** A paragraph is divided here: what ends is the draft's nth, and the next begins. */
  readonly split: (place: number, nth: number) => void;
  /** The base's nth is joined with the one behind it. */
  readonly join: (nth: number) => void;
  /** What a reference shows now, or the mark that takes the place of the base's; null where it stays. */
  readonly shownNow: (base: Piece, draft: Piece) => readonly NewContent[] | null;
  readonly looksNow: (base: Piece, draft: Piece) => readonly LookChange[];
}

export function editWords(row: WordsOfRow): void {
  new WordsEditor(row).edit();
}

interface Group {
  readonly deleted: (readonly [nth: number, stretch: SourceStretch])[];
  readonly inserted: (readonly [nth: number, piece: Piece])[];
}

class WordsEditor {
  readonly #row: WordsOfRow;
  readonly #starts: readonly Int32Array[];
  #base = 0;
  #draft = 0;
  /** Behind what was the same last. */
  #place: number;
  #group: Group = { deleted: [], inserted: [] };

  constructor(row: WordsOfRow) {
    this.#row = row;
    this.#starts = row.located.map(unitsByOffset);
    this.#place = row.located[0]?.start ?? 0;
  }

  edit(): void {
    const { segments, base, draft } = this.#row;
    for (const segment of segments) {
      if (segment.kind === "deleted") {
        const nth = indexIn(base, segment.base);
        this.#group.deleted.push([nth, this.#stretchOf(segment.base, nth)]);
      } else if (segment.kind === "inserted")
        this.#group.inserted.push([indexIn(draft, segment.draft), segment.draft]);
      else this.#passSame(segment.base, segment.draft);
    }
    this.#settle(base.length - 1, draft.length - 1);
  }

  #passSame(base: Piece, draft: Piece): void {
    const [nth, mth] = [indexIn(this.#row.base, base), indexIn(this.#row.draft, draft)];
    this.#settle(nth, mth);
    const stretch = this.#stretchOf(base, nth);
    const now = this.#row.shownNow(base, draft);
    if (now !== null) {
      deleteStretch(stretch, this.#row);
      this.#insert(stretch.end, now);
    } else this.#relook(base, draft, nth);
    this.#place = Math.max(this.#place, stretch.end);
  }

  #relook(base: Piece, draft: Piece, nth: number): void {
    for (const { start, end, look } of this.#row.looksNow(base, draft))
      forEachParagraph(this.#stretchOf({ ...base, start, end }, nth), this.#row.text, (paragraph, from, to) =>
        this.#row.editor.relook(paragraph, { start: from, end: to, look }),
      );
  }

  /** Writes what changed since what was the same last, and goes on in these texts. */
  #settle(base: number, draft: number): void {
    const { deleted, inserted } = this.#group;
    this.#group = { deleted: [], inserted: [] };
    for (const [, stretch] of deleted) deleteStretch(stretch, this.#row);
    const ends = Math.max(0, base - this.#base);
    const divisions = Math.max(0, draft - this.#draft);
    for (let step = 0; step <= divisions; step += 1) {
      const nth = this.#base + Math.min(step, ends);
      const place = this.#behindDeleted(deleted, nth);
      if (step > ends) this.#row.split(place, this.#draft + step - 1);
      for (const [owner, piece] of inserted)
        if (owner === this.#draft + step) this.#insert(place, this.#row.contentOf(piece));
    }
    for (let step = divisions; step < ends; step += 1) this.#row.join(this.#base + step);
    if (base > this.#base) this.#place = this.#row.located[base]?.start ?? this.#place;
    [this.#base, this.#draft] = [Math.max(base, this.#base), Math.max(draft, this.#draft)];
  }

  #behindDeleted(deleted: Group["deleted"], nth: number): number {
    const start = nth === this.#base ? this.#place : (this.#row.located[nth]?.start ?? this.#place);
    return deleted.reduce((place, [owner, { end }]) => (owner === nth ? Math.max(place, end) : place), start);
  }

  #insert(place: number, content: readonly NewContent[]): void {
    const found = this.#row.text.at(place);
    if (found !== null) this.#row.editor.insert(found.paragraph, found.offset, content);
  }

  #stretchOf(piece: Piece, nth: number): SourceStretch {
    const text = this.#row.located[nth];
    const starts = this.#starts[nth];
    if (text === undefined || starts === undefined) return { start: this.#place, end: this.#place };
    const [first, last] =
      piece.note === null
        ? [starts[piece.start] ?? 0, starts[piece.end - 1] ?? -1]
        : markAt(text, piece, starts);
    const start = text.stretches[first]?.start ?? this.#place;
    return { start, end: Math.max(start, text.stretches[last]?.end ?? start) };
  }
}

/** The place of a mark among the units: it stands before the character at its offset, behind the one before. */
function markAt(text: LocatedText, piece: Piece, starts: Int32Array): readonly [number, number] {
  const from = piece.start === 0 ? 0 : (starts[piece.start - 1] ?? -1) + 1;
  for (let at = from; at < text.units.length && text.units.charAt(at) === noteMark; at += 1)
    if (text.notes.get(at) === piece.note) return [at, at];
  return [from, from - 1];
}

/** For each character of a text its place among the units. */
function unitsByOffset({ units }: LocatedText): Int32Array {
  const places: number[] = [];
  for (let at = 0; at < units.length; at += 1) if (units.charAt(at) !== noteMark) places.push(at);
  return Int32Array.from(places);
}

function indexIn(ids: readonly string[], { in: owner }: Piece): number {
  return Math.max(0, ids.indexOf("block" in owner ? owner.block : owner.note));
}
