// What a title says: the words that count when two texts are held beside each other.
import { splitWords } from "./split-words.ts";

/** Each word as it is compared, and whether it is written small. */
export type TitleWords = ReadonlyMap<string, boolean>;

/** Small words come and go between two sessions: "the mandate of the", "mandate of". */
const shortestWord = 4;
/** From so many words on, one more in small letters makes no other matter of it. */
const enoughWords = 6;

export function contentWordsOf(title: string): TitleWords {
  const words = new Map<string, boolean>();
  for (const [word] of title.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const folded of splitWords(word)) {
      if (folded.length >= shortestWord) words.set(folded, word === word.toLowerCase());
    }
  }
  return words;
}

/** The same words in any order; of a long title, but for one small word more. A name more is another matter. */
export function saysTheSame(own: TitleWords, other: TitleWords): boolean {
  for (const word of own.keys()) if (!other.has(word)) return false;
  const added = [...other].filter(([word]) => !own.has(word));
  if (added.length === 0) return true;
  return own.size >= enoughWords && added.length === 1 && added.every(([, isSmall]) => isSmall);
}
