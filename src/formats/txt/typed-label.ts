// Labels as typed in a text: "1.", "(a)", "(ii)", "a.". They are read off and never stored.
import type { Level } from "#core/resolution/resolution.ts";

export interface TypedLabel {
  /** "number" is `1.`, "paren" is `(a)`, "dot" is `a.`, "preambular" is a drafter's `PP1`. */
  readonly style: "number" | "paren" | "dot" | "preambular";
  /** What stands inside: "1", "a", "ii". */
  readonly value: string;
  /** As typed: "(a)". */
  readonly typed: string;
  /** The text after the label. */
  readonly rest: string;
}

const number = /^(\d{1,3})\.(?:\s+|$)/;
const paren = /^\(([a-z]{1,8}|[A-Z]{1,2}|\d{1,2})\)(?:\s+|$)/;
const dot = /^([a-z]{1,6})\.(?:\s+|$)/;

/** The label a paragraph starts with, if it starts with one. */
export function parseLabel(text: string): TypedLabel | null {
  return labelBy(number, "number", text) ?? labelBy(paren, "paren", text) ?? labelBy(dot, "dot", text);
}

const latin = "(?: ?(?:bis|ter|quater|quinquies|sexies|septies|alt))?";
const drafted = new RegExp(`^(PP|OP) ?(\\d{1,3})${latin}[.:)]?\\s+(?=\\S)`);
const inserted = new RegExp(`^(\\d{1,3})(?:\\)|${latin}[.)])\\s+(?=\\S)`);
/** "(a bis)": what came in behind (a) where letters are typed. */
const insertedParen = new RegExp(`^\\(([a-z]{1,8})${latin}\\)\\s+(?=\\S)`);
const latinEnd = / (?:bis|ter|quater|quinquies|sexies|septies|alt)\)$/;

/** A label of a text that others wrote: printed ones, and what drafters type. */
export function parseForeignLabel(text: string): TypedLabel | null {
  return parseLabel(text) ?? parseDraftersLabel(text);
}

/** Labels that drafters type and no document prints: "PP1", "OP 2 bis.", "1)", "7 ter.". */
function parseDraftersLabel(text: string): TypedLabel | null {
  const found = drafted.exec(text);
  if (found === null) return labelBy(inserted, "number", text) ?? labelBy(insertedParen, "paren", text);
  const style = found[1] === "PP" ? "preambular" : "number";
  return { style, value: found[2] ?? "", typed: found[0].trimEnd(), rest: text.slice(found[0].length) };
}

const dotless = /^(\d{1,3}) (?=[A-Z])/;

/** A number that lost its full stop: "6 Calls upon". Whether it is one, what follows must tell. */
export function parseDotlessLabel(text: string): TypedLabel | null {
  return labelBy(dotless, "number", text);
}

function labelBy(pattern: RegExp, style: TypedLabel["style"], text: string): TypedLabel | null {
  const found = pattern.exec(text);
  const value = found?.[1];
  if (found === null || value === undefined) return null;
  if (style !== "number" && !isOrdinalLetters(value)) return null;
  return { style, value, typed: found[0].trimEnd(), rest: text.slice(found[0].length) };
}

/** A doubled letter (aa), a roman numeral (xviii) or a small number: what a label may hold. */
function isOrdinalLetters(value: string): boolean {
  return letterOrder(value) !== null || romanOrder(value) !== null || /^\d+$/.test(value);
}

/** 1 for a, 27 for aa, 28 for bb; null for what is no doubled letter. */
export function letterOrder(value: string): number | null {
  const lower = value.toLowerCase();
  const first = lower.charCodeAt(0);
  if (first < 97 || first > 122) return null;
  for (let at = 1; at < lower.length; at += 1) if (lower.charCodeAt(at) !== first) return null;
  return first - 96 + 26 * (lower.length - 1);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const romanForm = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** 3 for iii or III; null for what is no roman numeral. */
export function romanOrder(value: string): number | null {
  const lower = value.toLowerCase();
  if (lower === "" || !romanForm.test(lower)) return null;
  let total = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const digit = romanDigits[lower.charAt(at)] ?? 0;
    const next = romanDigits[lower.charAt(at + 1)] ?? 0;
    total += digit < next ? -digit : digit;
  }
  return total;
}

/** The last label read at each level: index 1 for (a), 2 for (i), 3 for a., 4 for i.; 0 where none is open. */
export type OpenLabels = readonly [number, number, number, number, number];

export const noOpenLabels: OpenLabels = [0, 0, 0, 0, 0];

/** Which level a label stands at, and the labels open after it. A letter that is also a roman numeral is told by what came before. */
export function placeLabel(
  label: TypedLabel,
  open: OpenLabels,
  previousEndsWithColon: boolean,
): { readonly level: Level; readonly order: number; readonly open: OpenLabels } {
  const [letters, romans]: readonly [Level, Level] = isNestedDot(label, open) ? [3, 4] : [1, 2];
  const asLetter = letterOrder(label.value);
  const asRoman = romanOrder(label.value);
  const digits = /^\d+$/.test(label.value) ? Number(label.value) : null;
  // "(v bis)" stands behind (v) and is no letter.
  if (latinEnd.test(label.typed) && asRoman !== null && asRoman === open[romans])
    return placed(romans, asRoman, open);
  // "(0)" came in before (a).
  if (digits === 0 && open[letters] === 0) return placed(letters, 0, open);
  if (digits !== null) return placed(romans, digits, open);
  if (asRoman === null) return placed(letters, asLetter ?? 1, open);
  if (asLetter === null) return placed(romans, asRoman, open);
  const continuesLetters = asLetter === open[letters] + 1 && open[letters] > 0;
  const continuesRomans = asRoman === open[romans] + 1 && open[romans] > 0;
  if (continuesRomans) return placed(romans, asRoman, open);
  if (continuesLetters && !(asRoman === 1 && previousEndsWithColon)) return placed(letters, asLetter, open);
  return asRoman === 1 ? placed(romans, 1, open) : placed(letters, asLetter, open);
}

/** "a." stands under (i); where no (a) is open, a text uses it in the place of (a). */
function isNestedDot(label: TypedLabel, open: OpenLabels): boolean {
  if (label.style !== "dot") return false;
  const order = letterOrder(label.value);
  const first = open[1] === 0 && (order === 1 || romanOrder(label.value) === 1);
  const goesOn = open[3] === 0 && open[2] === 0 && order === open[1] + 1;
  const below = open[3] === 0 && open[1] > 0 && romanOrder(label.value) === open[2] + 1;
  return !first && !goesOn && !below;
}

function placed(
  level: Level,
  order: number,
  open: OpenLabels,
): { readonly level: Level; readonly order: number; readonly open: OpenLabels } {
  const next: [number, number, number, number, number] = [...open];
  next[level] = order;
  for (let deeper = level + 1; deeper < next.length; deeper += 1) next[deeper] = 0;
  return { level, order, open: next };
}
