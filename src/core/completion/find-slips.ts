// The words that begin as typed but for a few slips: a letter wrong, missing, too many, or two letters exchanged.
import type { SortedWords } from "./sorted-words.ts";

/** The words with the fewest slips each takes, of those that take at most `most`; without a slip they are not among them. */
export function findSlips(catalogue: SortedWords, typed: string, most: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (most === 0) return found;
  const { words, wordStarts, shared } = catalogue;
  const letters = typed.length;
  const deepest = letters + most;
  // A row for each letter of the word: row[i] is the distance of what is read to the first i letters typed.
  const width = letters + 1;
  const rows = new Uint8Array((deepest + 1) * width);
  for (let i = 0; i <= letters; i += 1) rows[i] = i;
  const least = new Uint8Array(deepest + 1).fill(255);
  const count = wordStarts.length - 1;
  let dead = 255;
  let computed = 0;
  for (let word = 0; word < count; word += 1) {
    const common = shared[word] ?? 0;
    if (common >= dead) continue;
    dead = 255;
    const start = wordStarts[word] ?? 0;
    const length = (wordStarts[word + 1] ?? 0) - 1 - start;
    const reach = Math.min(length, deepest);
    let depth = Math.min(common, computed, reach);
    let fewest = least[depth] ?? 255;
    while (depth < reach) {
      depth += 1;
      const smallest = fillRow(rows, { depth, width, words, start, typed });
      fewest = Math.min(fewest, rows[depth * width + letters] ?? 255);
      least[depth] = fewest;
      if (smallest > most) {
        dead = depth;
        break;
      }
    }
    computed = depth;
    if (fewest <= most) {
      if (fewest > 0) found.set(word, fewest);
      // What goes on from here may still match: it shares the letters that matched.
      if (dead !== 255 && (least[dead] ?? 255) <= most) dead = 255;
    }
  }
  return found;
}

interface Row {
  readonly depth: number;
  readonly width: number;
  readonly words: string;
  readonly start: number;
  readonly typed: string;
}

/** Fills the row of one letter and answers its smallest distance. */
function fillRow(rows: Uint8Array, { depth, width, words, start, typed }: Row): number {
  const letter = words.charCodeAt(start + depth - 1);
  const before = depth > 1 ? words.charCodeAt(start + depth - 2) : -1;
  const row = depth * width;
  const above = row - width;
  rows[row] = depth;
  let smallest = depth;
  for (let i = 1; i < width; i += 1) {
    const wanted = typed.charCodeAt(i - 1);
    let distance = Math.min(
      (rows[above + i] ?? 0) + 1,
      (rows[row + i - 1] ?? 0) + 1,
      (rows[above + i - 1] ?? 0) + (letter === wanted ? 0 : 1),
    );
    if (i > 1 && depth > 1 && letter === typed.charCodeAt(i - 2) && before === wanted) {
      distance = Math.min(distance, (rows[above - width + i - 2] ?? 0) + 1);
    }
    rows[row + i] = distance;
    if (distance < smallest) smallest = distance;
  }
  return smallest;
}
