// Makes the rows of a catalogue from names in the order of their importance; the generator of the index calls it.
import type { Catalogue } from "./catalogue.ts";
import { splitWords } from "./split-words.ts";

const notFirst = 0x8000_0000;

export function buildCatalogue(names: readonly string[]): Catalogue {
  const wordsOf = names.map((name) => splitWords(name));
  const sorted = [...new Set(wordsOf.flat())].sort();
  const places = new Map(sorted.map((word, at) => [word, at]));
  const byWord: number[][] = sorted.map(() => []);
  const itemWordStarts = new Uint32Array(names.length + 1);
  const itemWords: number[] = [];
  for (const [item, words] of wordsOf.entries()) {
    itemWordStarts[item] = itemWords.length;
    const seen = new Set<number>();
    for (const [at, word] of words.entries()) {
      const place = places.get(word) ?? 0;
      itemWords.push(place);
      if (seen.has(place)) continue;
      seen.add(place);
      byWord[place]?.push(at === 0 ? item : item + notFirst);
    }
  }
  itemWordStarts[names.length] = itemWords.length;
  const wordStarts = new Uint32Array(sorted.length + 1);
  const itemStarts = new Uint32Array(sorted.length + 1);
  const shared = new Uint8Array(sorted.length);
  let start = 0;
  let items = 0;
  for (const [at, word] of sorted.entries()) {
    wordStarts[at] = start;
    start += word.length + 1;
    itemStarts[at] = items;
    items += byWord[at]?.length ?? 0;
    shared[at] = Math.min(255, sharedLetters(word, sorted[at - 1] ?? ""));
  }
  wordStarts[sorted.length] = start;
  itemStarts[sorted.length] = items;
  return {
    words: sorted.map((word) => `${word}\n`).join(""),
    wordStarts,
    shared,
    itemStarts,
    items: Uint32Array.from(byWord.flatMap((each) => each.sort((one, other) => one - other))),
    itemWordStarts,
    itemWords: Uint32Array.from(itemWords),
  };
}

function sharedLetters(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}
