// What a typed mark becomes as print has it. Each answer is about the character just typed and what stands before it, so that
// nothing else is ever touched.
import type { LanguageCode } from "#core/resolution/resolution.ts";

interface Marks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const english: Marks = { double: ["“", "”"], single: ["‘", "’"] };

/** Double outside and single inside (Editorial Manual, quotation marks); the other languages as their texts are printed. */
const marks: Readonly<Record<LanguageCode, Marks>> = {
  en: english,
  es: english,
  ar: english,
  zh: english,
  fr: { double: ["«", "»"], single: ["“", "”"] },
  ru: { double: ["«", "»"], single: ["„", "“"] },
};

/** Whether it is a typed " or ', which `curledMark` may answer with another. */
export function isStraightMark(typed: string): boolean {
  return typed === '"' || typed === "'";
}

/** The mark for a typed " or '; null for another character, and where straight ones are meant: minutes and inches. */
export function curledMark(typed: string, before: string, language: LanguageCode): string | null {
  if (!isStraightMark(typed)) return null;
  const { double, single } = marks[language];
  const opens = before === "" || /[\s([{“‘«„—–-]$/.test(before);
  if (typed === '"')
    return /\d$/.test(before) && isBalanced(before, double) ? null : opens ? double[0] : double[1];
  // An apostrophe, whatever the language; a single mark opens only within double ones.
  if (!opens) return /\d$/.test(before) ? null : closesSingle(before, single) ? single[1] : "’";
  return isBalanced(before, double) ? "’" : single[0];
}

/** True where no quotation is open. */
function isBalanced(text: string, [open, close]: readonly [string, string]): boolean {
  return text.lastIndexOf(open) <= text.lastIndexOf(close);
}

function closesSingle(text: string, [open, close]: readonly [string, string]): boolean {
  return open !== "‘" && text.lastIndexOf(open) > text.lastIndexOf(close);
}

/** A change of what stands just before the caret. */
export interface TypedChange {
  /** Offsets in the text before the caret. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const counted =
  /(?<![\p{L}\d])(?:[Pp]aragraphs|[Pp]aras\.|[Aa]rticles|[Aa]rts\.|[Pp]ages|pp\.|[Cc]hapters|[Ss]ections|[Aa]nnexes|[Rr]ules|[Pp]rinciples|[Ii]tems|[Nn]os\.) (?:[\dIVXL]{1,5}(?:, | and ))*[\dIVXL]{1,5}(-)[\dIVXL]{1,5}[\s,;.:)]$/u;
/** No list of numbers is longer. */
const longest = 80;

/**
 * The hyphen of a range that was just ended, as an en dash: "paragraphs 3-5 ". Only where the word before says that numbers
 * are counted: symbols, resolutions and dates have hyphens of their own.
 */
export function dashedRange(before: string): TypedChange | null {
  const from = Math.max(0, before.length - longest);
  const found = counted.exec(before.slice(from));
  if (found === null) return null;
  const start = from + found.index + found[0].lastIndexOf("-");
  return { start, end: start + 1, text: "–" };
}

const bound =
  /(?<![\p{L}\d])(?:[Pp]aragraphs?|[Pp]aras?\.|[Aa]rticles?|[Cc]hapters?|[Ss]ections?|[Aa]nnex|[Rr]ules?|[Pp]rinciples?|[Ii]tems?|[Nn]os?\.|[Pp]ages?|pp?\.|vols?\.|[Rr]esolutions?|[Dd]ecisions?)( )[\dIVXL(]$/u;

/** The space between a word and its number, as one that does not break; once the number is begun. */
export function boundSpace(before: string): TypedChange | null {
  const from = Math.max(0, before.length - longest);
  const found = bound.exec(before.slice(from));
  if (found === null) return null;
  const start = before.length - 2;
  return { start, end: start + 1, text: "\u00a0" };
}
