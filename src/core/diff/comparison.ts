// What a comparison of two texts says: a row for each paragraph or group of them, the words inside, and changes by name.
import type { TextOwner } from "#core/resolution/edit.ts";
import type { BlockId, NoteId } from "#core/resolution/resolution.ts";

/** A stretch of one side's text; `note` where it is the mark of a footnote, which has no length. */
export interface Piece {
  readonly in: TextOwner;
  readonly start: number;
  readonly end: number;
  readonly note: NoteId | null;
}

/**
 * `same` pieces count as equal; they may still differ in kinds of quotation marks, dashes and spaces. Read in order, the
 * base's pieces are the base's words and the draft's the draft's. The end of a paragraph has no piece: it stands where
 * the pieces go on in another.
 */
export type Segment =
  | { readonly kind: "same"; readonly base: Piece; readonly draft: Piece }
  | { readonly kind: "deleted"; readonly base: Piece; readonly draft: null }
  | { readonly kind: "inserted"; readonly base: null; readonly draft: Piece };

/** A footnote of a row; null on the side that has none. */
export interface NoteRow {
  readonly base: NoteId | null;
  readonly draft: NoteId | null;
  readonly segments: readonly Segment[];
}

/** One paragraph on each side, several where it was split or joined, none where it was added or dropped. */
export interface Row {
  readonly base: readonly BlockId[];
  readonly draft: readonly BlockId[];
  /** Stands elsewhere than its neighbours would lead to expect, or under another paragraph, part or annex. */
  readonly moved: boolean;
  readonly segments: readonly Segment[];
  readonly notes: readonly NoteRow[];
}

export type ChangeKind =
  | "paragraph-dropped"
  | "paragraph-added"
  | "moved"
  | "split"
  | "joined"
  | "kind"
  | "level"
  | "opener-stronger"
  | "opener-weaker"
  | "opener"
  | "verb-stronger"
  | "verb-weaker"
  | "addressee"
  | "deadline"
  | "safeguard"
  | "duty"
  | "negation"
  | "scope"
  | "brackets"
  | "citation"
  | "date"
  | "number"
  | "words"
  | "sequence"
  | "note-added"
  | "note-dropped"
  | "note"
  | "punctuation"
  | "italics";

/** How much a change weighs: for the sense, for the wording, or for the form alone. */
export type Rank = "matters" | "lesser" | "form";

export interface Change {
  readonly kind: ChangeKind;
  readonly rank: Rank;
  /** What changed, in one plain sentence. */
  readonly sentence: string;
  /** The row it is in, counted from 0; null in a footnote that no paragraph has a mark for. */
  readonly row: number | null;
  /** Where, on each side; empty on a side that has nothing of it. */
  readonly base: readonly Piece[];
  readonly draft: readonly Piece[];
}

export interface Comparison {
  /** In the draft's order; what was dropped stands behind what it followed. */
  readonly rows: readonly Row[];
  /** Footnotes that no paragraph has a mark for. */
  readonly notes: readonly NoteRow[];
  /** In the order of the rows. */
  readonly changes: readonly Change[];
}
