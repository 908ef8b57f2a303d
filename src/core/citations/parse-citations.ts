// From tokens to citations: what one paragraph says, without knowing the document around it.
import type { InstrumentIndex } from "#core/instruments/index-instruments.ts";
import type { FormProblem } from "./citation.ts";
import { parseInstrument } from "./parse-instrument.ts";
import { continueList, type OpenList, parseList } from "./parse-list.ts";
import { parseOther } from "./parse-other.ts";
import {
  findSymbolEnd,
  isSymbolPlaceholder,
  isWellFormedSymbol,
  parseSymbol,
  repairSymbol,
  symbolRoots,
} from "./parse-symbol.ts";
import { type ParsedCitation, plainCitation } from "./parsed-citation.ts";
import { type Token, tokenizeText } from "./tokenize-text.ts";

/** All citations of one text, in order. */
export function parseCitations(written: string, index: InstrumentIndex): readonly ParsedCitation[] {
  const text = evenOut(written);
  const tokens = tokenizeText(text, index);
  const citations: ParsedCitation[] = [];
  let open: OpenList | null = null;
  let end = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.start < end) continue;
    if (token.kind === "resolution" || token.kind === "decision") {
      open = parseList(text, token, nextPlace(text, tokens, at));
    } else if (token.kind === "number") {
      open = open === null ? null : continueList(text, open, { token, until: nextPlace(text, tokens, at) });
    } else {
      for (const citation of parseAlone(text, token, index)) {
        citations.push(citation);
        end = citation.end;
      }
      continue;
    }
    if (open === null) continue;
    for (const citation of open.added) citations.push(citation);
    end = Math.max(end, open.consumed);
  }
  return finishLists(citations);
}

/** Where something else is cited next: what stands before it belongs to this citation. */
function nextPlace(text: string, tokens: readonly Token[], at: number): number {
  const next = tokens.slice(at + 1, at + 4).find(({ kind }) => kind !== "name");
  return next?.start ?? text.length;
}

const uneven = /[\u00a0\u2007\u202f\t\n\u2010\u2011]/;

/** Word processors keep numbers together with special blanks and hyphens; replaced one for one, offsets stay true. */
function evenOut(text: string): string {
  if (!uneven.test(text)) return text;
  return text.replace(/[\u00a0\u2007\u202f\t\n]/g, " ").replace(/[\u2010\u2011]/g, "-");
}

/** A date that a list shares is found after its items were made; the last made of equal places counts. */
function finishLists(citations: readonly ParsedCitation[]): readonly ParsedCitation[] {
  const byStart = new Map<number, ParsedCitation>();
  for (const citation of citations) byStart.set(citation.start, citation);
  return [...byStart.values()].sort((one, other) => one.start - other.start);
}

function parseAlone(text: string, token: Token, index: InstrumentIndex): readonly ParsedCitation[] {
  if (token.kind === "other") return parseOther(text, token);
  const found =
    token.kind === "symbol"
      ? parseSymbolCitation(text, token)
      : token.kind === "statement"
        ? parseStatement(text, token.start)
        : parseInstrument(text, token, index);
  return found === null ? [] : [found];
}

/** A slip of a symbol is told from other things with slashes (influenza A/H1N1) by its second part. */
const plausibleSymbol = new RegExp(
  `^(?:${symbolRoots}|[ase])[/\\\\]+ ?(?:HRC|RES|PRST|DEC|CONF|AC\\.|C\\.|CN\\.|L\\.|\\d)`,
  "i",
);

function parseSymbolCitation(text: string, token: Token): ParsedCitation | null {
  const end = findSymbolEnd(text, token.start, token.end);
  const symbol = text.slice(token.start, end);
  if (!/\d/.test(symbol) || isSymbolPlaceholder(text, token.start, end)) return null;
  const plain = plainCitation("document", token.start, end);
  if (isWellFormedSymbol(symbol)) {
    const { kind, number, year } = parseSymbol(symbol);
    return { ...plain, kind, symbol, number, year };
  }
  if (!plausibleSymbol.test(symbol)) return null;
  const expected = repairSymbol(symbol);
  return {
    ...plain,
    symbol,
    problems: [{ kind: "symbol-form", start: token.start, end, found: symbol, expected }],
  };
}

/** Statements by the President of the Human Rights Council: "PRST OS/13/1", "PRST 29/1". */
const statement = /PRST(?<joint> OS\/|\/OS\/|\/| |-|)(?<session>\d{1,4})\/(?<count>\d{1,2})(?![\w/])/y;

function parseStatement(text: string, start: number): ParsedCitation | null {
  statement.lastIndex = start;
  const found = statement.exec(text);
  if (found === null) return null;
  const [written] = found;
  const { joint = "", session = "", count = "" } = found.groups ?? {};
  const end = start + written.length;
  const problems: FormProblem[] = [];
  if (session.length > 2) {
    // Four figures are a year of the Security Council, whose statements are cited by their symbol.
    problems.push({ kind: "number-form", start, end, found: written, expected: `S/${written}` });
  } else if (joint === "-" || joint === "") {
    problems.push({ kind: "number-form", start, end, found: written, expected: `PRST ${session}/${count}` });
  }
  return {
    ...plainCitation("statement", start, end),
    number: written,
    numberAt: { start, end },
    problems,
  };
}
