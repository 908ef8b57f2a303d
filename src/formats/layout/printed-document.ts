// A resolution as it is printed: every word, label and number decided, nothing of type size or file format.
// Word and PDF are both written from this value, so what they say cannot differ.
import type { ClosingLine } from "#core/adoption/closing-lines.ts";
import type { PrintedLine } from "#core/masthead/opening-lines.ts";
import type { BlockId, BlockKind, LanguageCode, Level } from "#core/resolution/resolution.ts";
import type { PageLayout } from "./page-layout.ts";

export interface PrintedText {
  readonly kind: "text";
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly link: string | null;
  /** The paragraph whose number this is, where it is a live reference. */
  readonly refersTo?: BlockId;
}

export interface PrintedMark {
  readonly kind: "mark";
  readonly number: number;
  /** A note is at the foot of the page of its first mark; the others repeat the number. */
  readonly first: boolean;
}

export type PrintedSpan = PrintedText | PrintedMark;

interface PrintedTitle {
  /** "58/32." or "58/…", hanging before the title; "" where none is printed. */
  readonly number: string;
  readonly spans: readonly PrintedSpan[];
}

export interface PrintedBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly level: Level;
  /** "3.", "(a)", "II", "Annex I", or "" where nothing is printed. */
  readonly label: string;
  readonly spans: readonly PrintedSpan[];
}

export interface PrintedNote {
  readonly number: number;
  readonly spans: readonly PrintedSpan[];
}

export interface PrintedMasthead {
  /** "A" of "A/HRC/58/L.__", printed large. */
  readonly symbolLetters: string;
  readonly symbolRest: string;
  readonly organ: string;
  /** Distribution, date of issue, languages: a line each. */
  readonly facts: readonly string[];
}

export interface PrintedDocument {
  readonly layout: PageLayout;
  readonly language: LanguageCode;
  /** For the file's properties. */
  readonly documentTitle: string;
  readonly masthead: PrintedMasthead | null;
  /** "A/HRC/58/L.__", at the head of every further page; "" where the text has no symbol. */
  readonly symbol: string;
  /** "Draft as of 21 November 2026, 14:02 UTC · draft 3"; "" for what is no working draft. */
  readonly draftNotice: string;
  readonly opening: readonly PrintedLine[];
  readonly title: PrintedTitle | null;
  readonly blocks: readonly PrintedBlock[];
  /** The first annex and all after it: the closing lines stand between the text and its annexes. */
  readonly annexes: readonly PrintedBlock[];
  readonly notes: readonly PrintedNote[];
  /** Notes without a mark: printed after the text, so that no word is lost. */
  readonly looseNotes: readonly PrintedNote[];
  readonly closing: readonly ClosingLine[];
  /** The General Assembly ends an issued text with a short centred rule. */
  readonly endRule: boolean;
}
