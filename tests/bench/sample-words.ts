// The text that is typed into: the same for every editor of a run, made from a seed.

import { seededRandom } from "./seeded-random.ts";

const words =
  "the of and to in lamps that light stairs schools roads repair every evening winter report measures ladder keeper oil windows public safe children walk home river bridge harbour station budget annual support local work plan share".split(
    " ",
  );

/** `count` paragraphs of 30 to 50 words. */
export function sampleParagraphs(count: number, seed = 7): readonly string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const length = 30 + Math.floor(random() * 21);
    const text: string[] = [];
    // A word said twice is a slip, and a careful text has few.
    while (text.length < length) {
      const word = words[Math.floor(random() * words.length)];
      if (word !== undefined && word !== text.at(-1)) text.push(word);
    }
    return text.join(" ");
  });
}
