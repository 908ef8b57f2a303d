// The resolutions that number, date or words of a title may mean, the likeliest first.
import type { Organ } from "#core/citations/citation.ts";
import type { RegisterEntry } from "#core/instruments/facts.ts";
import { searchCatalogue } from "./catalogue.ts";
import type { CompletionQuery } from "./completion.ts";
import { findNamed, findSeries, keyOfSeries } from "./find-series.ts";

export interface FoundResolution {
  readonly entry: RegisterEntry;
  /** The texts of its series, the newest first and itself among them; only itself where none is known. */
  readonly series: readonly RegisterEntry[];
}

export interface ResolutionSearch {
  readonly words: string;
  /** Null for any. */
  readonly organ: Organ | null;
  /** Whose texts come first where the organ is open. */
  readonly own: Organ | null;
  /** What the draft cites already, as "organ number". */
  readonly cited: ReadonlySet<string>;
}

const mostFound = 8;
/** So many are looked at, for what is cited in the draft or is the organ's own to come first. */
const mostLooked = 40;

export function findResolutions(
  query: CompletionQuery,
  search: ResolutionSearch,
): readonly FoundResolution[] {
  const { facts, index } = query;
  const byNumber = /\d/.test(search.words);
  let entries: readonly RegisterEntry[] = [
    ...(byNumber ? findCitedNumbers(query, search) : []),
    ...facts.register.search(search.organ, search.words, mostLooked).filter(isResolution),
  ];
  if (entries.length === 0 && !byNumber) entries = searchWithSlips(query, search);
  const ordered = byNumber ? orderNumbers(entries, search) : newestOfEachFirst(entries, search);
  const found = ordered
    .slice(0, mostFound)
    .map((entry) => ({ entry, series: findSeries(entry, { facts, index }) }));
  const [first] = found;
  // Who types an older text's number is shown what came after it.
  if (first === undefined || !byNumber || first.entry.number !== search.words) return found;
  const later = first.series.filter(({ number, date }) => {
    return number !== first.entry.number && (date ?? "") > (first.entry.date ?? "");
  });
  const added = later.map((entry) => ({ entry, series: first.series }));
  const others = found.slice(1).filter(({ entry }) => later.every(({ number }) => number !== entry.number));
  return [first, ...added, ...others].slice(0, mostFound);
}

function isResolution({ type }: RegisterEntry): boolean {
  return type === "resolution" || type === "";
}

/** What the draft cites may stand far down in the register's order of numbers. */
function findCitedNumbers(
  { facts }: CompletionQuery,
  { words, organ, cited }: ResolutionSearch,
): readonly RegisterEntry[] {
  return [...cited].flatMap((text) => {
    const space = text.indexOf(" ");
    const [by, number] = [text.slice(0, space), text.slice(space + 1)];
    const isMeant = number.startsWith(words) && (organ === null || organ === by);
    return isMeant ? facts.register.find(by, number).filter(isResolution) : [];
  });
}

function searchWithSlips(
  { facts, index }: CompletionQuery,
  { words, organ }: ResolutionSearch,
): readonly RegisterEntry[] {
  return searchCatalogue(index.names.catalogue, words, { limit: mostLooked, mayHaveSlips: true })
    .flatMap(({ item }) => findNamed(index, item, facts))
    .filter((entry) => isResolution(entry) && (organ === null || entry.organ === organ));
}

/** The number itself, then what the draft cites, then the organ's own; else as the register has them. */
function orderNumbers(
  entries: readonly RegisterEntry[],
  { words, own, cited }: ResolutionSearch,
): readonly RegisterEntry[] {
  const rank = ({ organ, number }: RegisterEntry): number =>
    (number === words ? 0 : 4) + (cited.has(`${organ} ${number}`) ? 0 : 2) + (organ === own ? 0 : 1);
  const seen = new Set<string>();
  return entries
    .filter(({ organ, number }) => !seen.has(`${organ} ${number}`) && seen.add(`${organ} ${number}`))
    .sort((one, other) => rank(one) - rank(other));
}

/** The newest of each series, and behind them the older ones; the organ's own before others' where it is open. */
function newestOfEachFirst(
  entries: readonly RegisterEntry[],
  { own, organ }: ResolutionSearch,
): readonly RegisterEntry[] {
  const seen = new Set<string>();
  const newest: RegisterEntry[] = [];
  const older: RegisterEntry[] = [];
  for (const entry of entries) {
    const key = keyOfSeries(entry);
    (seen.has(key) ? older : newest).push(entry);
    seen.add(key);
  }
  const ownFirst = [...newest].sort((one, other) => Number(other.organ === own) - Number(one.organ === own));
  return [...(organ === null ? ownFirst : newest), ...older];
}
