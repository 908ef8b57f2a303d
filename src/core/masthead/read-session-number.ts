import { parseOrdinalWords } from "#core/numbering/ordinal-words.ts";

/** 58 for "58", "58th" and "Fifty-eighth"; null for anything else. */
export function readSessionNumber(text: string): number | null {
  const typed = text.trim();
  const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/i.exec(typed)?.[1];
  const number = digits === undefined ? parseOrdinalWords(typed) : Number(digits);
  return number === null || number < 1 ? null : number;
}
