// Instruments and offices by some words of their names, as one looks something up: "covenant civil pol", "office hi".
import type { NamedEntry } from "./completion-index.ts";
import { splitWords } from "./split-words.ts";

/** A name found by words, and how well they fit. */
export interface FoundByWords {
  readonly entry: NamedEntry;
  readonly score: number;
  /** Where the words asked for begin. */
  readonly start: number;
}

export interface Hit {
  readonly entry: NamedEntry;
  /** The name it was found by, in folded words. */
  readonly name: string;
  readonly slips: number;
}

const mostWords = 6;
/** A word being written may be short where those before it say enough. */
const fewestLetters = { whole: 3, last: 2, together: 8 } as const;
const small = new Set(["and", "for", "from", "its", "the", "their", "with"]);

/** "elimination discrimination women", "rights child protocol sale": each word the beginning of one of a name's. */
export function findByWords(
  before: string,
  starts: readonly number[],
  search: (typed: string, mayHaveSlips: boolean) => readonly Hit[],
): readonly FoundByWords[] {
  for (let count = Math.min(mostWords, starts.length); count >= 2; count -= 1) {
    const start = starts.at(-count) ?? 0;
    const typed = before.slice(start);
    const words = splitWords(typed);
    if (words.length !== count || !saysEnough(words)) continue;
    const exact = search(typed, false);
    const hits = exact.length > 0 || words.some((word) => word.length < 4) ? exact : search(typed, true);
    const found = hits.flatMap((hit) => {
      const score = scoreOf(hit, words);
      return score === null ? [] : [{ entry: hit.entry, score, start }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Enough letters, and a word at either end that means something. */
function saysEnough(words: readonly string[]): boolean {
  const telling = words.filter((word) => word.length >= fewestLetters.whole && !small.has(word));
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  const isTold = telling.includes(first) && last.length >= fewestLetters.last && !small.has(last);
  const enough = telling.length >= 2 || (telling.length === 1 && !telling.includes(last));
  return isTold && enough && words.join("").length >= fewestLetters.together;
}

/**
 * Words that stand in a row in the name may be any sentence's own; whoever leaves some out looks a name up. Of offices there
 * are so many that the words must come in their order, from the beginning.
 */
function scoreOf({ entry, name, slips }: Hit, words: readonly string[]): number | null {
  const isRow = ` ${name}`.includes(` ${words.join(" ")}`);
  const base = (isRow ? 0.4 : 0.55) + 0.05 * Math.min(4, words.length) - 0.1 * slips;
  if (entry.kind === "instrument") return slips <= 1 ? base + (isInOrder(name, words) ? 0.02 : 0) : null;
  if (entry.kind !== "body" || slips > 0 || isRow) return null;
  const first = words[0] ?? "";
  const begins = name.split(" ", 2).some((word) => word.startsWith(first));
  if (!begins || !isInOrder(name, words)) return null;
  // Who types the small words too writes rather than looks up.
  return base - (words.slice(0, -1).some((word) => small.has(word) || word.length < 3) ? 0.15 : 0.03);
}

function isInOrder(name: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    const found = ` ${name}`.indexOf(` ${word}`, at);
    if (found === -1) return false;
    at = found + 1;
  }
  return true;
}
