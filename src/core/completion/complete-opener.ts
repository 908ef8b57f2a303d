// Opening words at the start of a paragraph, ranked by how often the organ's texts open so.
import type { OpeningPhrase } from "#core/instruments/facts.ts";
import { matchOpener } from "#core/openers/match-opener.ts";
import { adverbInRun, placeAdverb } from "#core/openers/place-adverb.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { Completion, CompletionQuery } from "./completion.ts";

/** An opener is a few words; a longer text has left it behind. */
const longestOpener = 60;

interface Ranked {
  readonly phrase: string;
  readonly lowerCase: string;
  readonly count: number;
  readonly opener: Opener;
}

type Opener = NonNullable<ReturnType<typeof matchOpener>>;

const rankings = new WeakMap<readonly OpeningPhrase[], Map<string, readonly Ranked[]>>();

export function completeOpener(query: CompletionQuery): readonly Completion[] {
  if (query.inNote === true) return [];
  const typed = query.before.trimStart();
  if (typed.length > longestOpener) return [];
  const replaceFrom = query.before.length - typed.length;
  const lowerCase = typed.toLowerCase();
  const run = findRun(query);
  const completions: Completion[] = [];
  const most = rank(query)[0]?.count ?? 1;
  const fitting = rank(query).filter((each) => each.lowerCase.startsWith(lowerCase));
  const all = fitting.reduce((sum, { count }) => sum + count, 0);
  for (const ranked of rank(query)) {
    const insert = inSequence(ranked, run, query.part);
    const matches = ranked.lowerCase.startsWith(lowerCase) || insert.toLowerCase().startsWith(lowerCase);
    if (!matches) continue;
    // Counts range over four powers of ten; their logarithm keeps rare phrases in reach.
    const often = Math.log(1 + ranked.count) / Math.log(1 + most);
    completions.push({
      kind: "opener",
      label: insert,
      insert,
      replaceFrom,
      score: 0.5 + 0.5 * often,
      sureness: surenessOf(ranked.phrase, { lowerCase, fitting, all }) * (insert === ranked.phrase ? 1 : 0.8),
      detail: `${ranked.count} times`,
    });
    if (completions.length >= 40) break;
  }
  return completions;
}

interface Fitting {
  readonly lowerCase: string;
  readonly fitting: readonly Ranked[];
  readonly all: number;
}

/** The share of paragraphs begun as typed that go on so, whatever comes behind. */
function surenessOf(phrase: string, { lowerCase, fitting, all }: Fitting): number {
  if (lowerCase === "" || all === 0) return 0;
  const wanted = phrase.toLowerCase();
  const going = fitting.filter((each) => each.lowerCase.startsWith(wanted));
  return going.reduce((sum, { count }) => sum + count, 0) / all;
}

/** Phrases of the part in the order of the organ's habit, others' habits behind. */
function rank({ facts, part, profile }: CompletionQuery): readonly Ranked[] {
  const known = rankings.get(facts.phrases) ?? new Map<string, readonly Ranked[]>();
  rankings.set(facts.phrases, known);
  const key = `${part} ${profile.abbreviation}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const ranked = facts.phrases
    .filter((each) => each.part === part)
    .flatMap(({ phrase, counts }) => {
      const opener = matchOpener(phrase, part);
      if (opener?.known !== true) return [];
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const count = (counts[profile.abbreviation] ?? 0) + Math.floor(total / 50);
      return [{ phrase, lowerCase: phrase.toLowerCase(), count, opener }];
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  known.set(key, ranked);
  return ranked;
}

interface Run {
  /** The opener that the paragraphs directly before share. */
  readonly key: string;
  readonly length: number;
}

/** How many paragraphs in a row open alike before the one being written. */
function findRun({ resolution, block, part }: CompletionQuery): Run | null {
  if (resolution === undefined) return null;
  const at = block === undefined ? -1 : resolution.blocks.findIndex(({ id }) => id === block);
  const before = at === -1 ? resolution.blocks : resolution.blocks.slice(0, at);
  let shared: string | null = null;
  let length = 0;
  for (const { kind, spans } of before.toReversed()) {
    if (kind === "section" || kind === "part" || kind === "annex") break;
    if (kind !== part) continue;
    const key = matchOpener(textOf(spans), part)?.key ?? null;
    if (key === null || (shared !== null && shared !== key)) break;
    shared = key;
    length += 1;
  }
  return shared === null ? null : { key: shared, length };
}

/** The phrase with the adverb that its place asks for: bare, also, further, and again from the start. */
function inSequence({ phrase, opener }: Ranked, run: Run | null, part: "preambular" | "operative"): string {
  if (run === null || opener.key !== run.key) return phrase;
  const rest = phrase.slice(opener.start + opener.length);
  return placeAdverb(opener, adverbInRun(run.length), part) + rest;
}
