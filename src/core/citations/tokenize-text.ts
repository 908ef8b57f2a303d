// The places of a text where a citation may begin, found in one pass.
import type { InstrumentIndex } from "#core/instruments/index-instruments.ts";
import { looseSymbol } from "./parse-symbol.ts";

type TokenKind = "resolution" | "decision" | "statement" | "other" | "symbol" | "number" | "name";

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/**
 * A number standing free is only of use inside a list that began before it ("and 55/24 of …"). What looks like one but
 * is none (24/7, 50/50, dates with slashes) is left out by the list's own conditions.
 */
const freeNumber =
  "(?:ES-|S-)?\\d{1,4}/\\d{1,3}(?![\\w/])|\\d{1,4} \\(\\d{4}\\)|\\d{1,4}(?: [A-Z])? \\((?:E?S-)?[IVXL]{1,8}\\)";

/** Treaties by their series, and general comments. */
const otherStarts =
  "(?:(?:United|League of) Nations, )?Treaty Series(?=, vols?\\. )|Ibid\\.(?=, vols?\\. [\\dIVXLC]+, Nos?\\. )|[Gg]eneral (?:[Cc]omments?|[Rr]ecommendations?)(?= Nos?\\. ?\\d)";

const scanners = new WeakMap<InstrumentIndex, RegExp>();

function scannerOf(index: InstrumentIndex): RegExp {
  let scanner = scanners.get(index);
  if (scanner === undefined) {
    const parts = [
      "(?<resolution>[Rr]esolutions?|RESOLUTIONS?)(?!\\w)",
      "(?<decision>[Dd]ecisions?)(?!\\w)",
      "(?<statement>PRST)(?=[ /-]?(?:OS/)?\\d)",
      `(?<other>${otherStarts})`,
      `(?<symbol>${looseSymbol})`,
      `(?<number>${freeNumber})`,
      `(?<name>(?:${index.firstWords}))(?![\\p{L}\\d])`,
    ];
    scanner = new RegExp(`(?<![\\p{L}\\d_/\\\\])(?:${parts.join("|")})`, "gu");
    scanners.set(index, scanner);
  }
  return scanner;
}

/** Tokens in order, none inside another. */
export function tokenizeText(text: string, index: InstrumentIndex): readonly Token[] {
  const scanner = scannerOf(index);
  scanner.lastIndex = 0;
  const tokens: Token[] = [];
  for (let found = scanner.exec(text); found !== null; found = scanner.exec(text)) {
    const groups = found.groups ?? {};
    const kind = kinds.find((each) => groups[each] !== undefined);
    if (kind !== undefined) {
      tokens.push({ kind, start: found.index, end: found.index + found[0].length });
    }
  }
  return tokens;
}

const kinds: readonly TokenKind[] = [
  "resolution",
  "decision",
  "statement",
  "other",
  "symbol",
  "number",
  "name",
];
