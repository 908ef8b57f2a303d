// Names found by the beginnings of any of their words, with slips of the hand: prebuilt, and searched where it lies.
import { findSlips } from "./find-slips.ts";
import type { SortedWords } from "./sorted-words.ts";
import { splitWords } from "./split-words.ts";

/** Everything is numbers in rows: an item is known by its place in the order of importance. */
export interface Catalogue extends SortedWords {
  /** For each word where its items begin in `items`. */
  readonly itemStarts: Uint32Array;
  /** Items by word: the place, with the highest bit set where the word is not the item's first; ascending. */
  readonly items: Uint32Array;
  /** For each item where its words begin in `itemWords`. */
  readonly itemWordStarts: Uint32Array;
  readonly itemWords: Uint32Array;
}

export interface Hit {
  readonly item: number;
  /** Slips of the hand it takes to mean this. */
  readonly slips: number;
}

const notFirst = 0x8000_0000;
/** Slips a word may have, by its letters: none where few letters would mean anything. */
const allowedSlips = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);
const longestQuery = 12;

/** One word as typed: the words it begins, as a range, and those it begins with slips. */
interface Asked {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly slips: ReadonlyMap<number, number>;
}

/** The best items whose words begin as asked, fewest slips first, then those that begin with the first word, then by importance. */
export function searchCatalogue(
  catalogue: Catalogue,
  query: string,
  { limit, mayHaveSlips }: { readonly limit: number; readonly mayHaveSlips: boolean },
): readonly Hit[] {
  const texts = splitWords(query).slice(0, longestQuery);
  if (texts.length === 0 || limit <= 0) return [];
  const exact = texts.map((text) => ({ text, ...wordsStarting(catalogue, text), slips: new Map() }));
  const found = exact.every(({ from, to }) => to > from) ? findItems(catalogue, exact, limit) : [];
  if (found.length >= limit || !mayHaveSlips) return found;
  const loose: readonly Asked[] = exact.map((asked) => ({
    ...asked,
    slips: slipsOf(catalogue, asked.text),
  }));
  if (loose.every(({ slips }) => slips.size === 0)) return found;
  return findItems(catalogue, loose, limit);
}

/** What was typed a key ago is mostly typed still: only the word being written is new. */
const remembered = 32;
const lately = new WeakMap<Catalogue, Map<string, ReadonlyMap<number, number>>>();

function slipsOf(catalogue: Catalogue, typed: string): ReadonlyMap<number, number> {
  const known = lately.get(catalogue) ?? new Map<string, ReadonlyMap<number, number>>();
  lately.set(catalogue, known);
  const slips = known.get(typed) ?? findSlips(catalogue, typed, allowedSlips(typed.length));
  known.delete(typed);
  known.set(typed, slips);
  const [oldest] = known.keys();
  if (known.size > remembered && oldest !== undefined) known.delete(oldest);
  return slips;
}

function wordsStarting({ words, wordStarts }: Catalogue, prefix: string): { from: number; to: number } {
  const bound = (isAfter: boolean): number => {
    let low = 0;
    let high = wordStarts.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = wordStarts[middle] ?? 0;
      const end = Math.min(start + prefix.length, (wordStarts[middle + 1] ?? 0) - 1);
      const word = words.slice(start, end);
      if (word < prefix || (isAfter && word === prefix)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { from: bound(false), to: bound(true) };
}

/** The best so far, in order; small, so that putting one in costs little. */
class Best {
  readonly keys: number[] = [];
  readonly items: number[] = [];
  readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  worst(): number {
    return this.keys.length < this.limit ? Number.POSITIVE_INFINITY : (this.keys.at(-1) ?? 0);
  }

  offer(key: number, item: number): void {
    if (key >= this.worst()) return;
    const known = this.items.indexOf(item);
    if (known !== -1) {
      if ((this.keys[known] ?? 0) <= key) return;
      this.keys.splice(known, 1);
      this.items.splice(known, 1);
    }
    let at = this.keys.length;
    while (at > 0 && (this.keys[at - 1] ?? 0) > key) at -= 1;
    this.keys.splice(at, 0, key);
    this.items.splice(at, 0, item);
    if (this.keys.length > this.limit) {
      this.keys.pop();
      this.items.pop();
    }
  }
}

/** Slips weigh most, then whether the first word is the item's first, then the place. */
function keyOf(slips: number, isFirst: boolean, item: number): number {
  return (slips * 2 + (isFirst ? 0 : 1)) * notFirst + item;
}

function findItems(catalogue: Catalogue, asked: readonly Asked[], limit: number): readonly Hit[] {
  const best = new Best(limit);
  if (asked.length === 1) findByOneWord(catalogue, asked[0], best);
  else findByWords(catalogue, asked, best);
  return best.items.map((item, at) => ({
    item,
    slips: Math.floor((best.keys[at] ?? 0) / notFirst / 2),
  }));
}

/** Each word's items are in order, so the first few of each are enough. */
function findByOneWord({ itemStarts, items }: Catalogue, asked: Asked | undefined, best: Best): void {
  if (asked === undefined) return;
  const take = (word: number, slips: number): void => {
    const start = itemStarts[word] ?? 0;
    const end = Math.min(itemStarts[word + 1] ?? 0, start + best.limit);
    for (let at = start; at < end; at += 1) {
      const item = items[at] ?? 0;
      const key = keyOf(slips, item < notFirst, item % notFirst);
      if (key >= best.worst()) break;
      best.offer(key, item % notFirst);
    }
  };
  for (let word = asked.from; word < asked.to; word += 1) take(word, 0);
  for (const [word, slips] of asked.slips) if (word < asked.from || word >= asked.to) take(word, slips);
}

/** The items of the rarest word, each looked through for the others. */
function findByWords(catalogue: Catalogue, asked: readonly Asked[], best: Best): void {
  const { itemStarts, items } = catalogue;
  const counts = asked.map(({ from, to, slips }) => {
    let count = (itemStarts[to] ?? 0) - (itemStarts[from] ?? 0);
    for (const word of slips.keys()) count += (itemStarts[word + 1] ?? 0) - (itemStarts[word] ?? 0);
    return count;
  });
  const rarest = asked[counts.indexOf(Math.min(...counts))];
  if (rarest === undefined) return;
  const look = (from: number, to: number): void => {
    for (let at = itemStarts[from] ?? 0; at < (itemStarts[to] ?? 0); at += 1) {
      const item = (items[at] ?? 0) % notFirst;
      // An item that could not be among the best even without a slip is not looked at.
      if (item < best.worst()) rate(catalogue, asked, item, best);
    }
  };
  look(rarest.from, rarest.to);
  for (const word of rarest.slips.keys()) {
    if (word < rarest.from || word >= rarest.to) look(word, word + 1);
  }
}

function rate(
  { itemWordStarts, itemWords }: Catalogue,
  asked: readonly Asked[],
  item: number,
  best: Best,
): void {
  const start = itemWordStarts[item] ?? 0;
  const end = itemWordStarts[item + 1] ?? 0;
  let slips = 0;
  for (const each of asked) {
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = start; at < end && fewest > 0; at += 1) {
      const word = itemWords[at] ?? 0;
      if (word >= each.from && word < each.to) fewest = 0;
      else if (each.slips.size > 0) fewest = Math.min(fewest, each.slips.get(word) ?? fewest);
    }
    if (fewest === Number.POSITIVE_INFINITY) return;
    slips += fewest;
  }
  const first = itemWords[start] ?? 0;
  const [lead] = asked;
  const isFirst = lead !== undefined && ((first >= lead.from && first < lead.to) || lead.slips.has(first));
  best.offer(keyOf(slips, isFirst, item), item);
}
