// Document symbols by their shape: those this draft names, its own as far as it is known, and those of adopted texts.
// Which reports there are nobody tells us: no other symbol is offered.

import { findCitations } from "#core/citations/find-citations.ts";
import { symbolRoots } from "#core/citations/parse-symbol.ts";
import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Completion, CompletionQuery } from "./completion.ts";

const beingTyped = new RegExp(
  `(?<![\\p{L}\\d/.])(?<typed>(?:${symbolRoots})/[\\w./-]{0,40}(?: \\(\\d{0,4}\\)?)?)$`,
  "iu",
);
const mostOffered = 6;
/** Numbers that stand in a symbol as they are printed: not those of the old sessions, "217 A (III)". */
const isSymbolPart = /^(?:(?:E?S-)?\d+\/\d+|\d+ \(\d{4}\))$/;

/** How the symbols of adopted texts begin. Source: Dag Hammarskjöld Library, research guide on document symbols. */
const series: readonly (readonly [start: string, organ: string])[] = [
  ["A/HRC/RES/", "HRC"],
  ["A/RES/", "GA"],
  ["S/RES/", "SC"],
  ["E/RES/", "ECOSOC"],
];

export function completeSymbol(query: CompletionQuery): readonly Completion[] {
  const typed = beingTyped.exec(query.before)?.groups?.["typed"];
  if (typed === undefined) return [];
  const upper = typed.toUpperCase();
  const goesOn = ([symbol]: Known): boolean =>
    symbol.toUpperCase().startsWith(upper) && symbol.length > typed.length;
  const known = [...ownSymbols(query, typed), ...symbolsInDraft(query), ...adoptedSymbols(query, upper)];
  const seen = new Set<string>();
  return known
    .filter(goesOn)
    .filter(([symbol]) => !seen.has(symbol) && seen.add(symbol))
    .slice(0, mostOffered)
    .map(([symbol, detail], at) => ({
      kind: "symbol",
      label: symbol,
      insert: symbol,
      replaceFrom: query.before.length - typed.length,
      score: 0.97 - at / 100,
      ...(detail === "" ? {} : { detail }),
    }));
}

type Known = readonly [symbol: string, detail: string];

/** The draft's own; for another session that was typed, the form of its drafts with the number left open. */
function ownSymbols({ resolution, profile, facts }: CompletionQuery, typed: string): readonly Known[] {
  const [root = "", rest] = profile.draftSymbolPattern.split("{session}");
  const session = new RegExp(`^${root}((?:E?S-)?\\d{1,4})/`, "i").exec(typed)?.[1];
  const open = session === undefined || rest === undefined ? [] : [[root + session + rest, ""] as const];
  if (resolution === undefined) return open;
  const own = printedSymbol(resolution, profile, facts.date);
  return own === "" ? open : [[own, "this draft"], ...open];
}

/** The nearest first: what was cited last is likeliest cited again. */
function symbolsInDraft({ resolution, profile, facts }: CompletionQuery): readonly Known[] {
  if (resolution === undefined) return [];
  return findCitations(resolution, profile, facts)
    .flatMap(({ symbol }) => (symbol === null ? [] : [[symbol, "in this draft"] as const]))
    .toReversed();
}

function adoptedSymbols({ facts }: CompletionQuery, typed: string): readonly Known[] {
  return series
    .filter(([start]) => typed.startsWith(start) && typed.length > start.length)
    .flatMap(([start, organ]) =>
      facts.register
        .search(organ, typed.slice(start.length), mostOffered)
        .filter(
          ({ number, type, citedOnly }) => type === "resolution" && !citedOnly && isSymbolPart.test(number),
        )
        .map(({ number, title }) => [start + number, title] as const),
    );
}
