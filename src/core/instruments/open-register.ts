// The register as text, sorted by organ and number: looked up by binary search, one line decoded at a time.

import type { IsoDate } from "#core/resolution/resolution.ts";
import { parseDate } from "./dates.ts";
import type { OwnSource, Register, RegisterEntry } from "./facts.ts";

const evidenceWords: Readonly<Record<string, string>> = {
  c: "cited",
  k: "confirmed in documents",
  d: "document",
  l: "document list",
  m: "meeting record",
};

/** How entries of a text are known, where its own lines do not say it in the letters of the generator. */
export interface Origin {
  readonly own: OwnSource;
  readonly describeEvidence: (code: string) => string;
}

/** Opens the register without reading it: lines of organ, number, type, date, title and evidence, apart by tabs. */
export function openRegister(text: string, origin: Origin | null = null): Register {
  let size: number | null = null;
  let lowerCase: string | null = null;
  const decode = (line: string): RegisterEntry => decodeLine(line, origin);
  return {
    find: (organ, number) => {
      const exact = linesStarting(text, `${organ}\t${number}\t`, 8);
      // The Security Council's numbers stand with their year; one number has one year.
      const lines =
        exact.length === 0 && organ === "SC" ? linesStarting(text, `${organ}\t${number} (`, 8) : exact;
      return lines.map(decode);
    },
    all: (organ) => linesStarting(text, `${organ}\t`, Number.POSITIVE_INFINITY).map(decode),
    search: (organ, query, limit) => {
      const asked = query.trim();
      if (asked === "" || limit <= 0) return [];
      const search = { text, organ, limit, decode };
      const kind = kindOfQuery(asked);
      if (kind === "number") return searchNumber(search, asked);
      if (kind === "date") return searchDate(search, asked);
      // Of all letters only İ becomes longer in lower case; offsets into both texts have to agree.
      lowerCase ??= text.replaceAll("İ", "I").toLowerCase();
      return searchTitle(search, lowerCase, asked);
    },
    list: (organ, limit) => linesStarting(text, `${organ}\t`, limit).map(decode),
    get size() {
      size ??= countLines(text);
      return size;
    },
  };
}

/** What is searched for: a number or its beginning, a day, or words of a title. */
type QueryKind = "number" | "date" | "title";

function kindOfQuery(query: string): QueryKind {
  if (/^(?:PRST |S-|ES-)?\d[\d/]*(?: [A-Z])?(?: \([\dIVXLSE-]*\)?)?$/.test(query)) return "number";
  return parseDate(query) === null ? "title" : "date";
}

/** The order in which a search answers. */
export function orderOfSearch(query: string): (one: RegisterEntry, other: RegisterEntry) => number {
  const kind = kindOfQuery(query.trim());
  if (kind === "title") return compareNewest;
  return (one, other) =>
    compareNumbers(one.number, other.number) || (kind === "number" ? compareNewest(one, other) : 0);
}

function decodeLine(line: string, origin: Origin | null): RegisterEntry {
  const [organ = "", number = "", type = "", date = "", title = "", evidence = ""] = line.split("\t");
  const parts = evidence.split(" ");
  return {
    organ,
    number,
    type: type as RegisterEntry["type"], // the generator writes only these
    date: date === "" ? null : (date as IsoDate), // the generator writes ISO dates
    title,
    evidence: origin === null ? describeParts(parts) : origin.describeEvidence(evidence),
    citedOnly: origin === null && parts.every((part) => part.startsWith("c")),
    own: origin?.own ?? null,
  };
}

function describeParts(parts: readonly string[]): string {
  return parts.map((part) => `${evidenceWords[part.charAt(0)] ?? ""} ${part.slice(1)}`.trim()).join("; ");
}

/** The offset of the first line that is not before `key` in the order of UTF-16 units. */
function firstLineFrom(text: string, key: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = text.lastIndexOf("\n", middle - 1) + 1;
    const end = endOfLine(text, start);
    if (text.slice(start, Math.min(end, start + key.length)) < key) low = end + 1;
    else high = start;
  }
  return low;
}

function linesStarting(text: string, key: string, limit: number): readonly string[] {
  const found: string[] = [];
  let at = firstLineFrom(text, key);
  while (found.length < limit && at < text.length && text.startsWith(key, at)) {
    const end = endOfLine(text, at);
    found.push(text.slice(at, end));
    at = end + 1;
  }
  return found;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** Whose texts a register holds, by the abbreviation their lines begin with. */
export const registerOrgans = ["CHR", "ECOSOC", "GA", "HRC", "SC"] as const;
/** More lines than this start with one digit of a number; who types one digit gets the first of them. */
const mostLines = 400;

interface Search {
  readonly text: string;
  readonly organ: string | null;
  readonly limit: number;
  readonly decode: (line: string) => RegisterEntry;
}

function searchNumber({ text, organ, limit, decode }: Search, number: string): readonly RegisterEntry[] {
  const found: RegisterEntry[] = [];
  for (const each of organ === null ? registerOrgans : [organ]) {
    found.push(...linesStarting(text, `${each}\t${number}`, mostLines).map(decode));
  }
  return found.sort(orderOfSearch(number)).slice(0, limit);
}

function compareNumbers(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

function searchDate({ text, organ, limit, decode }: Search, query: string): readonly RegisterEntry[] {
  return linesWith(text, `\t${parseDate(query) ?? ""}\t`, 2000)
    .map(decode)
    .filter((entry) => organ === null || entry.organ === organ)
    .sort(orderOfSearch(query))
    .slice(0, limit);
}

function searchTitle(
  { text, organ, limit, decode }: Search,
  lowerCase: string,
  query: string,
): readonly RegisterEntry[] {
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  if (longest.length < 3) return [];
  const found: RegisterEntry[] = [];
  let at = 0;
  while (at < text.length) {
    const hit = lowerCase.indexOf(longest, at);
    if (hit === -1) break;
    const start = text.lastIndexOf("\n", hit) + 1;
    const end = endOfLine(text, start);
    const line = lowerCase.slice(start, end);
    if (words.every((word) => hasWordStarting(line, word))) {
      const entry = decode(text.slice(start, end));
      if (entry.title !== "" && (organ === null || entry.organ === organ)) found.push(entry);
    }
    at = end + 1;
  }
  return found.sort(compareNewest).slice(0, limit);
}

function hasWordStarting(line: string, word: string): boolean {
  let at = line.indexOf(word);
  while (at !== -1) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(line.charAt(at - 1))) return true;
    at = line.indexOf(word, at + 1);
  }
  return false;
}

function compareNewest(one: RegisterEntry, other: RegisterEntry): number {
  const [first, second] = [one.date ?? "", other.date ?? ""];
  return first > second ? -1 : Number(first < second);
}

function linesWith(text: string, part: string, limit: number): readonly string[] {
  const found: string[] = [];
  let at = text.indexOf(part);
  while (at !== -1 && found.length < limit) {
    const start = text.lastIndexOf("\n", at) + 1;
    const end = endOfLine(text, start);
    found.push(text.slice(start, end));
    at = text.indexOf(part, end);
  }
  return found;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
