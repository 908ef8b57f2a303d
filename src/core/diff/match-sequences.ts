// The longest common subsequence of two rows of numbers, by Myers' greedy algorithm, within a bound of work.
// Where the bound is met, numbers that are unique on both sides divide the rows (as in patience diff), and each part is tried anew.

import { numberOf } from "./tokens-of.ts";

interface Range {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** The same of two rows of words: for each of `one` its partner in `other`, or -1. */
export function matchWords(one: readonly string[], other: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  const numbered = (words: readonly string[]): Int32Array =>
    Int32Array.from(words, (word) => numberOf(word, numbers));
  return matchSequences(numbered(one), numbered(other));
}

/** For each of `a` its partner in `b`, or -1. Partners are equal and in order. */
export function matchSequences(a: Int32Array, b: Int32Array): Int32Array {
  const partners = new Int32Array(a.length).fill(-1);
  const budget = { left: 4_000_000 + 40 * (a.length + b.length) };
  const open: Range[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const range = takeEnds(a, b, next, partners);
    if (range.a === range.aEnd || range.b === range.bEnd) continue;
    if (matchGreedily(a, b, range, { partners, budget })) continue;
    for (const part of divide(a, b, range, budget)) open.push(part);
  }
  return partners;
}

/** Pairs what is equal at the start and at the end; what is left is answered. */
function takeEnds(a: Int32Array, b: Int32Array, range: Range, partners: Int32Array): Range {
  let { a: aStart, aEnd, b: bStart, bEnd } = range;
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) partners[aStart++] = bStart++;
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) partners[--aEnd] = --bEnd;
  return { a: aStart, aEnd, b: bStart, bEnd };
}

/** More differences than this are not searched for in one go: time and memory grow by their square. */
const mostSteps = 1200;

interface Matching {
  readonly partners: Int32Array;
  readonly budget: { left: number };
}

/** False where the bound was met before the end. */
function matchGreedily(a: Int32Array, b: Int32Array, range: Range, { partners, budget }: Matching): boolean {
  const [n, m] = [range.aEnd - range.a, range.bEnd - range.b];
  const most = Math.min(n + m, mostSteps);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const traces: Int32Array[] = [];
  for (let step = 0; step <= most; step += 1) {
    for (let k = -step; k <= step; k += 2) {
      const isDown =
        k === -step || (k !== step && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0));
      let x = isDown ? (reach[middle + k + 1] ?? 0) : (reach[middle + k - 1] ?? 0) + 1;
      const from = x;
      while (x < n && x - k < m && a[range.a + x] === b[range.b + x - k]) x += 1;
      budget.left -= 1 + x - from;
      reach[middle + k] = x;
      if (x >= n && x - k >= m) {
        traceBack(traces, { range, step, k, x }, partners);
        return true;
      }
    }
    if (budget.left < 0) return false;
    traces.push(reach.slice(middle - step, middle + step + 1));
  }
  return false;
}

interface End {
  readonly range: Range;
  readonly step: number;
  readonly k: number;
  readonly x: number;
}

function traceBack(traces: readonly Int32Array[], end: End, partners: Int32Array): void {
  const { range } = end;
  let { k, x } = end;
  for (let step = end.step; step >= 0; step -= 1) {
    const before = traces[step - 1];
    const at = (diagonal: number): number => before?.[diagonal + step - 1] ?? 0;
    const isDown = k === -step || (k !== step && at(k - 1) < at(k + 1));
    const start = step === 0 ? 0 : isDown ? at(k + 1) : at(k - 1) + 1;
    while (x > start) {
      x -= 1;
      partners[range.a + x] = range.b + x - k;
    }
    k += isDown ? 1 : -1;
    x = isDown ? start : start - 1;
  }
}

/** The parts between numbers that occur once on either side, as many of them as are in one order. */
function divide(a: Int32Array, b: Int32Array, range: Range, budget: { left: number }): readonly Range[] {
  budget.left -= 4 * (range.aEnd - range.a + range.bEnd - range.b);
  if (budget.left < 0) return [];
  const inA = placesOnce(a, range.a, range.aEnd);
  const inB = placesOnce(b, range.b, range.bEnd);
  const pairs: (readonly [number, number])[] = [];
  for (const [value, place] of inA) {
    const other = inB.get(value);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push([place, other]);
  }
  pairs.sort(([one], [other]) => one - other);
  const anchors = longestRise(pairs);
  if (anchors.length === 0) return [];
  const parts: Range[] = [];
  let [fromA, fromB] = [range.a, range.b];
  for (const [atA, atB] of anchors) {
    // The anchor itself is the first equal number of the next part.
    parts.push({ a: fromA, aEnd: atA, b: fromB, bEnd: atB });
    [fromA, fromB] = [atA, atB];
  }
  return [...parts, { a: fromA, aEnd: range.aEnd, b: fromB, bEnd: range.bEnd }];
}

/** -1 for what occurs more than once. */
function placesOnce(values: Int32Array, from: number, to: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const value = values[at] ?? 0;
    places.set(value, places.has(value) ? -1 : at);
  }
  return places;
}

type Pair = readonly [number, number];

/** The longest run of pairs, given by their first, whose second rise too. */
function longestRise(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((pairs[tails[half] ?? 0]?.[1] ?? 0) < value) low = half + 1;
      else high = half;
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const rise: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) rise.push(pair);
  }
  return rise.toReversed();
}
