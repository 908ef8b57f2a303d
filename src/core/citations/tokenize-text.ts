// The places of a text where a citation may begin, found in one pass over its words.
import type { InstrumentIndex } from "#core/instruments/index-instruments.ts";
import { looseSymbol, symbolRoots } from "./parse-symbol.ts";

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
  /(?:ES-|S-)?\d{1,4}\/\d{1,3}(?![\w/])|\d{1,4} \(\d{4}\)|\d{1,4}(?: [A-Z])? \((?:E?S-)?[IVXL]{1,8}\)/y;
/** Treaties by their series, and general comments. */
const otherStart =
  /(?:(?:United|League) of Nations, |United Nations, )?Treaty Series(?=, vols?\. )|Ibid\.(?=, vols?\. [\dIVXLC]+, Nos?\. )|[Gg]eneral (?:[Cc]omments?|[Rr]ecommendations?)(?= Nos?\. ?\d)/y;
const statementStart = /PRST(?=[ /-]?(?:OS\/)?\d)/y;
const symbolStart = new RegExp(looseSymbol, "y");

const roots: ReadonlySet<string> = new Set([...symbolRoots.split("|"), "a", "s", "e"]);
const nouns: ReadonlyMap<string, TokenKind> = new Map(
  (["resolution", "decision"] as const).flatMap((noun) => {
    const capital = noun.charAt(0).toUpperCase() + noun.slice(1);
    const upper = noun === "resolution" ? [noun.toUpperCase(), `${noun.toUpperCase()}S`] : [];
    return [noun, `${noun}s`, capital, `${capital}s`, ...upper].map((word) => [word, noun] as const);
  }),
);
const otherWords: ReadonlySet<string> = new Set(["United", "League", "Treaty", "Ibid", "General", "general"]);

/** Tokens in order, none inside another. */
export function tokenizeText(text: string, index: InstrumentIndex): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at + 1);
    const token = at > 0 && isJoint(text.charCodeAt(at - 1)) ? null : tokenAt(text, at, end, index);
    if (token !== null) tokens.push(token);
    at = token?.end ?? end;
  }
  return tokens;
}

/** What the words of our own tables begin with; digits begin numbers. */
const initials: ReadonlySet<number> = new Set(
  [...nouns.keys(), ...otherWords, ...roots, "PRST", "ES", "Charter", ..."0123456789"].map((word) =>
    word.charCodeAt(0),
  ),
);

function tokenAt(text: string, start: number, end: number, index: InstrumentIndex): Token | null {
  const found = initials.has(text.charCodeAt(start)) ? ownTokenAt(text, start, end) : null;
  return found ?? (index.mayBegin(text, start, end) ? { kind: "name", start, end } : null);
}

function ownTokenAt(text: string, start: number, end: number): Token | null {
  const next = text.charCodeAt(end);
  const isDigit = isDigitCode(text.charCodeAt(start));
  const word = text.slice(start, end);
  if (next !== underscore) {
    const noun = nouns.get(word);
    if (noun !== undefined) return { kind: noun, start, end };
  }
  if (word.startsWith("PRST")) {
    const statement = stickyToken("statement", statementStart, text, start);
    if (statement !== null) return statement;
  }
  if (otherWords.has(word)) {
    const other = stickyToken("other", otherStart, text, start);
    if (other !== null) return other;
  }
  if ((next === slash || next === backslash) && roots.has(word)) {
    const symbol = stickyToken("symbol", symbolStart, text, start);
    if (symbol !== null) return symbol;
  }
  if (isDigit ? next === slash || next === blank : next === hyphen && (word === "S" || word === "ES")) {
    const number = stickyToken("number", freeNumber, text, start);
    if (number !== null) return number;
  }
  // Alone it may be short for the Charter of the United Nations.
  return word === "Charter" ? { kind: "name", start, end } : null;
}

function stickyToken(kind: TokenKind, pattern: RegExp, text: string, start: number): Token | null {
  pattern.lastIndex = start;
  return pattern.test(text) ? { kind, start, end: pattern.lastIndex } : null;
}

const [blank, hyphen, slash, backslash, underscore] = [0x20, 0x2d, 0x2f, 0x5c, 0x5f];

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const anyLetter = /\p{L}/u;

/** Letters of any script and digits. */
function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigitCode(code);
  return anyLetter.test(String.fromCharCode(code));
}

/** What a word hangs on: it is then the end of something longer. */
function isJoint(code: number): boolean {
  return code === slash || code === backslash || code === underscore || isWordCode(code);
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1;
  return end;
}
