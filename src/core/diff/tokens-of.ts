// A text as the units that are compared: words, numbers and citations whole, marks one by one; spaces are between them.
import type { BlockId, NoteId, Span } from "#core/resolution/resolution.ts";

export interface Token {
  /** Equal for tokens that count as the same. */
  readonly key: string;
  /** UTF-16 offsets into the text of the spans. */
  readonly start: number;
  readonly end: number;
  readonly note: NoteId | null;
}

/** What marks and live references are compared by; null compares a reference by the words it shows. */
export interface TokenKeys {
  readonly ofNote: (note: NoteId) => string;
  readonly ofReference: (target: BlockId) => string | null;
}

/** Characters that have no look of their own: soft hyphens, marks of direction. */
const hidden = "\\u00ad\\u200b-\\u200f\\u2060\\ufeff";
const letters = `[\\p{L}\\p{M}\\p{N}${hidden}]{1,200}`;
const blank = "[ \\u00a0\\u202f]";
/**
 * In order: a symbol or number with strokes (A/HRC/58/L.7, 58/32, S-30/1), a number with its year or session in
 * parentheses (2699 (2023), 217 A (III)), a number with its points, a word with its hyphens and apostrophes, any other
 * mark. All bounded: no input makes one match long.
 */
const unit = new RegExp(
  [
    `(?:[A-Z]{1,8}|(?:E?S-)?\\d{1,6})(?:/[A-Za-z0-9](?:[A-Za-z0-9.\\-]{0,20}[A-Za-z0-9])?){1,8}`,
    `\\d{1,6}(?:${blank}[A-Z])?${blank}\\((?:\\d{4}|(?:E?S-)?[IVXL]{1,8})\\)`,
    `\\d{1,20}(?:[.,]\\d{1,20}){1,9}`,
    `${letters}(?:[-'’‘\\u2010-\\u2013\\u2212]${letters}){0,9}`,
    "\\S",
  ].join("|"),
  "gu",
);

/** Note marks are tokens without length; a reference whose key is known is one token. */
export function tokensOf(spans: readonly Span[], keys: TokenKeys): readonly Token[] {
  const tokens: Token[] = [];
  let plain = "";
  let at = 0;
  const close = (): void => {
    for (const found of plain.matchAll(unit)) {
      const start = at - plain.length + found.index;
      const key = foldUnit(found[0]);
      if (key !== "") tokens.push({ key, start, end: start + found[0].length, note: null });
    }
    plain = "";
  };
  for (const span of spans) {
    const key = span.kind === "reference" ? keys.ofReference(span.target) : null;
    if (span.kind === "note") {
      close();
      tokens.push({ key: keys.ofNote(span.note), start: at, end: at, note: span.note });
    } else if (key !== null) {
      close();
      tokens.push({ key, start: at, end: at + span.text.length, note: null });
      at += span.text.length;
    } else {
      plain += span.text;
      at += span.text.length;
    }
  }
  close();
  return tokens;
}

const plainAscii = /^[\w/.,;:()-]+$/;

/** The kind of quotation mark, hyphen, space or of dash in a range makes no difference. */
export function foldUnit(text: string): string {
  if (plainAscii.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(new RegExp(`[${hidden}]`, "gu"), "")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[\u2010-\u2013\u2212]/g, "-");
}

/** What the keys of note marks begin with: no text does. */
export const markOfNote = "\u0002";

/** Whether a token is a word or number, not a mark of punctuation or of a note. */
export function isWord(key: string): boolean {
  return !key.startsWith(markOfNote) && /[\p{L}\p{N}]/u.test(key);
}

/** Equal keys have one number, counted from 0: numbers are compared faster than words. */
export function numberOf(key: string, numbers: Map<string, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
