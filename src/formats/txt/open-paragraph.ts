// Paragraphs while their lines come in, and how a line tells that it starts one or belongs to a closing.
import { matchOpener } from "#core/openers/match-opener.ts";
import { closingStart, isClosingDate } from "./closing-lines.ts";
import type { Division } from "./division-line.ts";
import type { GrowingText } from "./growing-text.ts";
import { enactingOrgan } from "./organs.ts";
import { isSentenceInOneLine, looksLikeHeading, startsUpperCase } from "./paragraph-ends.ts";
import type { SourceLine } from "./source-line.ts";
import type { TypedLabel } from "./typed-label.ts";

export interface Paragraph {
  readonly line: SourceLine;
  readonly label: TypedLabel | null;
  readonly division: Division | null;
  readonly enacting: boolean;
  /** Without its label; marks are still in it. */
  readonly text: string;
  /** True after the closing. */
  readonly afterClosing: boolean;
}

export interface FoundNote {
  readonly name: string;
  readonly text: string;
  readonly line: SourceLine;
}

/** While its lines come in. */
export type Open<T> = Omit<T, "text"> & { readonly text: GrowingText };

/** Lines up to the closing bracket, and a date, result or list after the meeting. */
export function belongsToClosing(line: SourceLine, closing: readonly SourceLine[], gap: boolean): boolean {
  const first = closing.find(({ text }) => /^\[/.test(text));
  const bracketOpen = first !== undefined && !closing.some(({ text }) => /\]\W*$/.test(text));
  if (bracketOpen) return closing.length < 60 && enactingOrgan(line.text) === null;
  if (isClosingDate(line.text) || closingStart(line.text) !== null) return true;
  const last = closing.at(-1)?.text ?? "";
  if (gap) return false;
  return closingStart(closing[0]?.text ?? "") === "adopted-at" && !/\.$/.test(last);
}

export function isShortHeading({ label, text }: Open<Paragraph>): boolean {
  if (label !== null || text.length >= 200) return false;
  const whole = String(text);
  return looksLikeHeading(whole) && !opens(whole);
}

/** A line that opens like a paragraph of either part, with a capital. */
export function opens(text: string): boolean {
  if (!startsUpperCase(text)) return false;
  return matchOpener(text, "preambular")?.known === true || matchOpener(text, "operative")?.known === true;
}

/** A title of a division may take several lines; a whole sentence on one line is none of them. */
export function opensAfterTitle(text: string): boolean {
  return opens(text) || isSentenceInOneLine(text);
}

export function startsLikeParagraph(text: string): boolean {
  return text === "" || /^[‘'’“"*[]{0,3}[A-Z]/.test(text);
}
