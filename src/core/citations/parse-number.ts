// One number of a resolution or decision, as printed or with a slip that can be put right.
// Forms and slips: UN Editorial Manual, Resolutions and other formal decisions, I A.
import type { FormProblem, FormProblemKind } from "./citation.ts";
import { isRomanNumeral, toRoman } from "./number-forms.ts";
import { findSymbolEnd, looseSymbol, parseSymbol } from "./parse-symbol.ts";

export interface NumberItem {
  /** As it should be printed where a slip has one right answer, else as written; without the Security Council's year. */
  readonly number: string;
  readonly year: number | null;
  readonly symbol: string | null;
  readonly start: number;
  readonly end: number;
  readonly problems: readonly FormProblem[];
  /** False for a bare count ("2699"), which is a number only where a word says so. */
  readonly certain: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (groups: Groups, written: string, start: number) => NumberItem | null;

const letterList = "[A-Za-z](?:(?:, [A-Z]){0,9} and [A-Z]| to [A-Z])?";
/** After a letter the sentence goes on with one of these, or ends: else the letter is the article "A". */
const afterLetter =
  '(?=[.,;:)\\]”"]|$| (?:of|and|to|on|dated|in|entitled|as|for|with|concerning|adopted|which|that|annex|section|sect|para)\\b)';

const readers: readonly (readonly [form: string, read: Reader])[] = [
  [`(?<session>\\((?:[IVXL]+)\\)) ?(?<count>\\d{1,4})(?!\\w)`, readReversed],
  [
    `(?<count>\\d{1,4})(?<space1> ?)(?<letters>${letterList})?(?<space2>\\s?)\\((?<session>(?:E?S-)?[A-Za-z0-9-]{1,9})\\)(?: (?<late>[A-Z])(?![\\w.’']))?`,
    readParenthesised,
  ],
  ["(?<count>\\d{1,4}) ?\\[(?<session>\\d{4})\\]", readBracketed],
  ["(?<one>\\d{1,3}/\\d{1,3})/(?<two>\\d{1,3}/\\d{1,3})(?![\\w/])", readJoined],
  [
    `(?<prefix>SS|ES|S|E|es|s)(?<dash>-?)(?<session>\\d{1,2}|[IVXL]{1,6})(?<slash>[/.\\-])(?<count>\\d{1,3})(?:(?<space> ?)(?<letters>${letterList})${afterLetter})?(?![\\w/])`,
    readSpecial,
  ],
  [
    `(?<prefix>HRC|DEC/|RES/)?(?<session>\\d{1,4})(?<slash> ?/ ?)(?<count>\\d{1,4})(?:(?<space> ?)(?<letters>${letterList})${afterLetter})?(?![\\w/])`,
    readSlash,
  ],
  ["(?<session>\\d{1,4})(?<slash>[-.‐–])(?<count>\\d{1,3})(?![\\w/.–-]|,\\d)", readSlash],
  ["(?<count>\\d{1,4}) (?<session>[IVXL]{2,8})(?![\\w/])", readBareRoman],
  [
    "(?<count>[1-9]\\d{0,3})(?![\\w/(]|[.,‐–-]\\d| \\(| ?%|st\\b|nd\\b|rd\\b|th\\b| (?:January|February|March|April|May|June|July|August|September|October|November|December))",
    readCount,
  ],
];
const sticky = readers.map(([form, read]) => [new RegExp(form, "y"), read] as const);
const symbol = new RegExp(looseSymbol, "y");

/** The number that begins at `at`, or null. */
export function parseNumber(text: string, at: number): NumberItem | null {
  symbol.lastIndex = at;
  const loose = symbol.exec(text)?.[0];
  // "S/2699 (2023)" and "A/RES/60/251" are symbols in the place of a number; "S-9/1" is none.
  if (loose !== undefined && /\d/.test(loose)) return readSymbol(text, at, at + loose.length);
  for (const [form, read] of sticky) {
    form.lastIndex = at;
    const found = form.exec(text);
    const item = found === null ? null : read(found.groups ?? {}, found[0], at);
    if (item !== null) return item;
  }
  return null;
}

function readSymbol(text: string, start: number, looseEnd: number): NumberItem {
  const end = findSymbolEnd(text, start, looseEnd);
  const written = text.slice(start, end);
  const { number, year } = parseSymbol(written);
  const expected = number === null ? null : year === null ? number : `${number} (${year})`;
  return {
    number: number ?? written,
    year,
    symbol: written,
    start,
    end,
    problems: [{ kind: "symbol-as-number", start, end, found: written, expected }],
    certain: true,
  };
}

/** A slip of a whole number: it is replaced as one, so the fix cannot leave a half. */
function slip(kind: FormProblemKind, written: string, start: number, expected: string | null): FormProblem {
  return { kind, start, end: start + written.length, found: written, expected };
}

function make(
  number: string,
  written: string,
  start: number,
  rest: {
    readonly year?: number;
    readonly problems?: readonly FormProblem[];
    readonly certain?: boolean;
  } = {},
): NumberItem {
  const { year = null, problems = [], certain = true } = rest;
  return { number, year, symbol: null, start, end: start + written.length, problems, certain };
}

function readReversed(groups: Groups, written: string, start: number): NumberItem {
  const number = `${groups["count"]} ${groups["session"]}`;
  return make(number, written, start, { problems: [slip("letter-place", written, start, number)] });
}

function readParenthesised(groups: Groups, written: string, start: number): NumberItem | null {
  const { count = "", letters, session = "", late, space1 = "", space2 = "" } = groups;
  if (/^\d+$/.test(session)) {
    if (letters !== undefined) return readArabicSession(groups, written, start);
    const ownWritten = late === undefined ? written : written.slice(0, -2);
    return readYear({ count, session, space: space1 + space2, written: ownWritten, start });
  }
  const numeral = session.replace(/^(?:ES|S|ORG)-/, "");
  if (session.startsWith("ORG-")) return make(written, written, start);
  // "(see", "(a)" and the like are words after a number, no session.
  if (!/^[IVXLCDM]+$/.test(numeral)) return null;
  const placed = letters ?? late;
  const number = `${count}${placed === undefined ? "" : ` ${upperLetters(placed)}`} (${session})`;
  const problems: FormProblem[] = [];
  if (!isRomanNumeral(numeral)) problems.push(slip("roman-numeral", written, start, null));
  else if (late !== undefined && letters === undefined) {
    problems.push(slip("letter-place", written, start, number));
  } else if (letters !== undefined && letters !== upperLetters(letters)) {
    problems.push(slip("number-form", written, start, number));
  } else if (number !== written) problems.push(slip("spacing", written, start, number));
  return make(number, written, start, { problems });
}

/** "a" is a slip for "A"; "and" and "to" between the letters stay. */
function upperLetters(letters: string): string {
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** "2200 A (21)": the session in arabic figures. */
function readArabicSession(groups: Groups, written: string, start: number): NumberItem | null {
  const { count = "", letters = "", session = "" } = groups;
  const numeral = toRoman(Number(session));
  if (numeral === null) return null;
  const number = `${count} ${upperLetters(letters)} (${numeral})`;
  return make(number, written, start, { problems: [slip("roman-numeral", written, start, number)] });
}

interface YearParts {
  readonly count: string;
  readonly session: string;
  readonly space: string;
  readonly written: string;
  readonly start: number;
}

function readYear({ count, session, space, written, start }: YearParts): NumberItem | null {
  if (session.length === 4) {
    const year = Number(session);
    if (year < 1946 || year > 2099) return null;
    const wellFormed = `${count} (${session})`;
    const problems = space === " " ? [] : [slip("spacing", written, start, wellFormed)];
    return make(count, written, start, { year, problems });
  }
  // Two figures may be a short year or a session in arabic figures: which, only the author knows.
  if (session.length === 1 && session !== "0") {
    const number = `${count} (${toRoman(Number(session))})`;
    return make(number, written, start, { problems: [slip("roman-numeral", written, start, number)] });
  }
  return session.length === 2
    ? make(written, written, start, { problems: [slip("number-form", written, start, null)] })
    : null;
}

/** "1325 [2000]": square brackets are for wording that is open. */
function readBracketed(groups: Groups, written: string, start: number): NumberItem {
  const { count = "", session = "" } = groups;
  const problems = [slip("number-form", written, start, `${count} (${session})`)];
  return make(count, written, start, { year: Number(session), problems });
}

/** "5/1/5/2": two numbers run together. */
function readJoined(groups: Groups, written: string, start: number): NumberItem {
  const { one = "", two = "" } = groups;
  return make(one, written, start, { problems: [slip("number-form", written, start, `${one} and ${two}`)] });
}

function readSpecial(groups: Groups, written: string, start: number): NumberItem {
  const { prefix = "", dash, session = "", slash, count = "", letters, space } = groups;
  const tail = letters === undefined ? "" : ` ${upperLetters(letters)}`;
  const number = `${prefix.toUpperCase()}-${session}/${count}${tail}`;
  const known = /^(?:ES|S)$/i.test(prefix) && /^\d+$/.test(session);
  if (known && number === written) return make(number, written, start);
  const spacing = known && dash === "-" && slash === "/" && prefix === prefix.toUpperCase() && space === "";
  const kind = spacing ? "spacing" : "number-form";
  return make(number, written, start, { problems: [slip(kind, written, start, known ? number : null)] });
}

function readSlash(groups: Groups, written: string, start: number): NumberItem | null {
  const { prefix, session = "", slash = "", count = "", letters, space } = groups;
  const tail = letters === undefined ? "" : ` ${upperLetters(letters)}`;
  const number = `${session}/${count}${tail}`;
  if (number === written) return make(number, written, start);
  const isUpper = letters === undefined || letters === upperLetters(letters);
  const spacing = prefix === undefined && slash.includes("/") && isUpper && (slash !== "/" || space === "");
  const kind = spacing ? "spacing" : "number-form";
  return make(number, written, start, { problems: [slip(kind, written, start, number)] });
}

function readBareRoman(groups: Groups, written: string, start: number): NumberItem {
  const { count = "", session = "" } = groups;
  const number = `${count} (${session})`;
  const expected = isRomanNumeral(session) ? number : null;
  return make(number, written, start, { problems: [slip("number-form", written, start, expected)] });
}

function readCount(groups: Groups, written: string, start: number): NumberItem {
  return make(groups["count"] ?? written, written, start, { certain: false });
}
