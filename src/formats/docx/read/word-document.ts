// A Word file between its XML and a resolution: its paragraphs with every tracked change still open, so that the text with the
// changes and the text before them can both be made from it.
import type { ReceivedComment } from "#core/resolution/received-marks.ts";
import type { CommentedRange } from "./commented-words.ts";

/** Who changed something, and when, as the file says; "" where it does not. */
export interface ChangeMark {
  readonly author: string;
  /** ISO date and time. */
  readonly date: string;
  readonly isMove: boolean;
}

/** What a run says of its look itself; undefined where the style decides. */
export interface WordLook {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly underlined?: boolean;
  readonly raised?: boolean;
  readonly hidden?: boolean;
}

/** REF shows the number of a paragraph, NOTEREF that of a note. */
export interface WordField {
  readonly kind: "REF" | "NOTEREF";
  readonly bookmark: string;
}

interface Tracked {
  readonly inserted: ChangeMark | null;
  readonly deleted: ChangeMark | null;
  readonly look: WordLook;
  /** The look before a tracked change of it. */
  readonly formerly: { readonly look: WordLook; readonly by: ChangeMark } | null;
}

export interface TextPiece extends Tracked {
  readonly kind: "text";
  /** Tabs and line breaks are "\t" and "\n". */
  readonly text: string;
  readonly link: string | null;
  readonly field: WordField | null;
}

export interface NotePiece extends Tracked {
  readonly kind: "note";
  /** "f2" for a footnote, "e2" for an endnote. */
  readonly note: string;
  /** True where its mark is typed: "*". */
  readonly hasOwnMark: boolean;
}

export type WordPiece = TextPiece | NotePiece;

export interface ParagraphLook {
  readonly style: string | null;
  /** What the paragraph says itself: null where the style decides, "none" where it takes a number off. */
  readonly numbering: { readonly list: string | null; readonly level: number | null } | "none" | null;
  /** Its own indent from the left in twips; null where style or list decide. */
  readonly indent: number | null;
}

/** Where a paragraph stands in a table. Tables inside cells count as parts of the cell. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  readonly isLast: boolean;
}

export interface WordParagraph {
  readonly look: ParagraphLook;
  readonly formerly: { readonly look: ParagraphLook; readonly by: ChangeMark } | null;
  readonly pieces: readonly WordPiece[];
  readonly bookmarks: readonly string[];
  /** The end of the paragraph itself was inserted or deleted: it was split, or joined with the next. */
  readonly insertedEnd: ChangeMark | null;
  readonly deletedEnd: ChangeMark | null;
  readonly cell: CellPlace | null;
  readonly isInTextBox: boolean;
}

export interface WordNote {
  readonly name: string;
  readonly paragraphs: readonly WordParagraph[];
}

/** What a Word file holds that a text of ours has no place for. */
export interface Losses {
  pictures: number;
  formulas: number;
  readings: number;
  unknownSymbols: number;
  /** Whole texts kept inside in another format, or outside in another file. */
  otherTexts: number;
}

/** A comment with the place of what it is about, where the file says it, and its text with its paragraphs. */
export interface WordComment extends ReceivedComment {
  readonly range?: CommentedRange | null;
  readonly said?: string;
}

export interface WordDocument {
  readonly paragraphs: readonly WordParagraph[];
  readonly notes: ReadonlyMap<string, WordNote>;
  /** Answers behind what they answer. */
  readonly comments: readonly WordComment[];
  /** What running heads and feet say, first pages first. */
  readonly running: readonly WordParagraph[];
  readonly losses: Losses;
  readonly hasMacros: boolean;
  /** Which note the bookmark of a NOTEREF field is at. */
  readonly notesByBookmark: ReadonlyMap<string, string>;
}
