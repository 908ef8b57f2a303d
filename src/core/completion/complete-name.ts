// Instruments, States and bodies by their names, short names, letters, or some of their words.
import { normalizeName } from "#core/instruments/index-instruments.ts";
import type { Completion, CompletionQuery } from "./completion.ts";
import { findNamesStarting, type IndexedName, indexNames, splitWords } from "./name-index.ts";

/** Names are begun within the last words; longer ones are recognised long before. */
const mostWords = 10;
/** Fewer letters begin too many names. */
const fewestLetters = 3;

export function completeName({ before, facts }: CompletionQuery): readonly Completion[] {
  const names = indexNames(facts);
  const completions: Completion[] = [];
  const starts = lastWordStarts(before);
  for (const start of starts) {
    const typed = before.slice(start);
    const key = normalizeName(typed);
    if (key.trim().length < fewestLetters) continue;
    // A word in small letters may begin a name only once it has gone on for a while.
    if (/^\p{Ll}/u.test(typed) && typed.length < 8) continue;
    let isComplete = false;
    for (const name of findNamesStarting(names, key).slice(0, 30)) {
      if (name.isAbbreviation && typed !== typed.toUpperCase()) continue;
      completions.push(completionOf(name, before, start, scorePrefix(name, key)));
      isComplete ||= name.key === key;
    }
    // Inside a whole name no other name begins: "Human Rights" at the end of a declaration's title.
    if (isComplete) return completions;
  }
  return [...completions, ...completeByWords(before, starts, names)];
}

/** Offsets of the last words, the first of them first. */
function lastWordStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\d’'-])[\p{L}\d]/gu)) starts.push(index);
  return starts.slice(-mostWords);
}

/** The more of a name is typed, the surer it is meant. */
function scorePrefix({ key, weight }: IndexedName, typed: string): number {
  return weight * (0.6 + 0.4 * (typed.length / key.length));
}

/** "elimination discrimination women": the last words, each the beginning of a word of an instrument's title. */
function completeByWords(
  before: string,
  starts: readonly number[],
  names: readonly IndexedName[],
): readonly Completion[] {
  const completions: Completion[] = [];
  for (const count of [4, 3, 2]) {
    const start = starts.at(-count);
    if (start === undefined || starts.length < count) continue;
    const words = splitWords(normalizeName(before.slice(start)));
    if (words.length !== count || words.some((word) => word.length < 4)) continue;
    for (const name of names) {
      if (name.kind !== "instrument" || name.isAbbreviation || !hasWords(name.words, words)) continue;
      completions.push(completionOf(name, before, start, 0.4 + 0.05 * count));
    }
    if (completions.length > 0) break;
  }
  return completions;
}

function hasWords(of: readonly string[], beginnings: readonly string[]): boolean {
  return beginnings.every((beginning) => of.some((word) => word.startsWith(beginning)));
}

function completionOf(name: IndexedName, before: string, start: number, score: number): Completion {
  const { kind, insert, detail } = name;
  // An article already typed is not set twice.
  const repeatsArticle = insert.startsWith("the ") && before.slice(0, start).endsWith("the ");
  return {
    kind,
    label: insert,
    insert,
    replaceFrom: repeatsArticle ? start - "the ".length : start,
    score,
    ...(detail === "" ? {} : { detail }),
  };
}
