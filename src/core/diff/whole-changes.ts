// Changes as a reader would draw them: moved along equal words to where a phrase begins or ends, and joined where only a
// small word between them happens to be the same.
import { isWord } from "./tokens-of.ts";

interface Keys {
  readonly base: readonly string[];
  readonly draft: readonly string[];
}

/** Words that are found anywhere: that they are equal says nothing. */
export const smallWords: ReadonlySet<string> = new Set(
  "a all an and as at by for from in including into its it of on or other such that the their these this those to which with".split(
    " ",
  ),
);

/** The partners of the base's tokens, chosen anew where others are as good or read better. */
export function makeWhole(partners: Int32Array, keys: Keys): Int32Array {
  const joined = joinNear(partners, keys);
  return slide(joined, keys);
}

interface Hunk {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

function hunksOf(partners: Int32Array, { draft }: Keys): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [a, b] = [0, 0];
  for (let at = 0; at <= partners.length; at += 1) {
    const partner = at === partners.length ? draft.length : (partners[at] ?? -1);
    if (partner === -1) continue;
    if (at > a || partner > b) hunks.push({ a, aEnd: at, b, bEnd: partner });
    [a, b] = [at + 1, partner + 1];
  }
  return hunks;
}

/**
 * A few small words or marks between two changes belong to both, if each change has more words than they are and one of
 * them replaced words by others: "[the report of] the [panel on]" is one phrase that was replaced.
 */
function joinNear(partners: Int32Array, keys: Keys): Int32Array {
  const joined = Int32Array.from(partners);
  const hunks: Hunk[] = [];
  for (const hunk of hunksOf(partners, keys)) {
    const before = hunks.at(-1);
    if (before !== undefined && isAccident(keys.base.slice(before.aEnd, hunk.a), before, hunk, keys)) {
      joined.fill(-1, before.aEnd, hunk.a);
      hunks.push({ ...before, aEnd: hunk.aEnd, bEnd: hunk.bEnd });
    } else hunks.push(hunk);
  }
  return joined;
}

function isAccident(between: readonly string[], before: Hunk, after: Hunk, keys: Keys): boolean {
  if (between.length > 3 || between.some((key) => key.startsWith("\n"))) return false;
  const words = between.filter(isWord);
  if (words.length > 2 || words.some((word) => !smallWords.has(word.toLowerCase()))) return false;
  const counts = [before, after].map(({ a, aEnd, b, bEnd }) => [
    wordsIn(keys.base, a, aEnd),
    wordsIn(keys.draft, b, bEnd),
  ]);
  return (
    counts.every((both) => Math.max(...both) > words.length) &&
    counts.some((both) => Math.min(...both) > words.length)
  );
}

function wordsIn(keys: readonly string[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isWord(keys[at] ?? "")) count += 1;
  return count;
}

/** No phrase that is moved along is longer than this; it bounds the work. */
const farthest = 200;

/** What was only put in, or only taken out, may stand at several places alike: it goes to where it reads as a phrase. */
function slide(partners: Int32Array, keys: Keys): Int32Array {
  const slid = Int32Array.from(partners);
  for (const hunk of hunksOf(partners, keys)) {
    if (hunk.a === hunk.aEnd) slideOn(slid, hunk, keys, "draft");
    else if (hunk.b === hunk.bEnd) slideOn(slid, hunk, keys, "base");
  }
  return slid;
}

function slideOn(partners: Int32Array, hunk: Hunk, keys: Keys, side: "base" | "draft"): void {
  const own = keys[side];
  const [start, end] = side === "base" ? [hunk.a, hunk.aEnd] : [hunk.b, hunk.bEnd];
  const isPaired = (steps: number): boolean => hunk.b >= steps && partners[hunk.a - steps] === hunk.b - steps;
  const isPairedAfter = (steps: number): boolean => partners[hunk.aEnd + steps - 1] === hunk.bEnd + steps - 1;
  let best = { shift: 0, score: phraseScore(own, start, end) };
  const consider = (shift: number): void => {
    const score = phraseScore(own, start + shift, end + shift);
    if (score > best.score) best = { shift, score };
  };
  for (let steps = 1; steps <= farthest && isPaired(steps); steps += 1) {
    if (own[start - steps] !== own[end - steps]) break;
    consider(-steps);
  }
  for (let steps = 1; steps <= farthest && isPairedAfter(steps); steps += 1) {
    if (own[start + steps - 1] !== own[end + steps - 1]) break;
    consider(steps);
  }
  shiftPairs(partners, hunk, best.shift);
}

/** The pairs that the hunk passes over come to its other side. */
function shiftPairs(partners: Int32Array, { a, aEnd, b, bEnd }: Hunk, shift: number): void {
  for (let step = 1; step <= -shift; step += 1) {
    partners[a - step] = -1;
    partners[aEnd - step] = bEnd - step;
  }
  for (let step = 0; step < shift; step += 1) {
    partners[aEnd + step] = -1;
    partners[a + step] = b + step;
  }
}

/** How well the tokens from `start` to `end` read as one phrase. */
function phraseScore(keys: readonly string[], start: number, end: number): number {
  const [before, first, last, after] = [keys[start - 1], keys[start], keys[end - 1], keys[end]];
  let score = 0;
  if (isBorder(before) || isMark(first)) score += 2;
  if (isBorder(after) || isMark(last)) score += 2;
  if (isBorder(before) && isMark(last) && !isBorder(first)) score += 1;
  if (first !== undefined && smallWords.has(first)) score += 0.5;
  if (last !== undefined && smallWords.has(last)) score -= 1;
  if (first?.startsWith("\n") || last?.startsWith("\n")) score += 1;
  return score;
}

function isMark(key: string | undefined): boolean {
  return key !== undefined && /^[,;:.()[\]\n"]/.test(key);
}

function isBorder(key: string | undefined): boolean {
  return key === undefined || /^[,;:.()[\]\n"]/.test(key);
}
