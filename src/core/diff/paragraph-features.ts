// What makes paragraphs alike: the words and the pairs of words they share, the rarer the more.
import { matchOpener } from "#core/openers/match-opener.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { isWord, numberOf, type TokenKeys, tokensOf } from "./tokens-of.ts";

export interface Paragraph {
  readonly block: Block;
  /** Equal for equal words, whatever the notes. */
  readonly content: string;
  readonly wordCount: number;
  /** Words and pairs of words as numbers that rise, each as often as it is there. */
  readonly features: Int32Array;
  /** The sum of what the features weigh. */
  readonly weight: number;
  /** The verb it opens with. */
  readonly family: string | null;
}

export interface Paragraphs {
  readonly base: readonly Paragraph[];
  readonly draft: readonly Paragraph[];
  /** What each feature weighs. */
  readonly weights: Float64Array;
}

const noKeys: TokenKeys = { ofNote: () => "", ofReference: () => null };

export function describeParagraphs(base: Resolution, draft: Resolution): Paragraphs {
  const numbers = new Map<string, number>();
  const readInto = (counts: number[]) => (block: Block) => {
    const keys = tokensOf(block.spans, noKeys).map(({ key }) => key);
    const words = keys.filter(isWord).map((key) => key.toLowerCase());
    const features: number[] = [];
    let before = "";
    for (const word of words) {
      features.push(numberOf(word, numbers), numberOf(`${before} ${word}`, numbers));
      before = word;
    }
    for (const feature of new Set(features)) counts[feature] = (counts[feature] ?? 0) + 1;
    return {
      block,
      content: keys.join("\n"),
      wordCount: words.length,
      features: Int32Array.from(features).sort(),
    };
  };
  const [inBase, inDraft]: [number[], number[]] = [[], []];
  const described = { base: base.blocks.map(readInto(inBase)), draft: draft.blocks.map(readInto(inDraft)) };
  // What each side has once is as rare as what one side has once: being shared makes nothing common.
  const weights = Float64Array.from(
    { length: numbers.size },
    (_, feature) => 1 / (1 + Math.log2(Math.max(inBase[feature] ?? 0, inDraft[feature] ?? 0))),
  );
  const weigh = (paragraph: (typeof described.base)[number]): Paragraph => ({
    ...paragraph,
    weight: paragraph.features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0),
    family: familyOf(paragraph.block),
  });
  return { base: described.base.map(weigh), draft: described.draft.map(weigh), weights };
}

function familyOf({ kind, spans }: Block): string | null {
  if (kind !== "preambular" && kind !== "operative") return null;
  return matchOpener(textOf(spans), kind)?.family ?? null;
}

/** The weight of what both have; what is short is looked up in what is much longer. */
export function sharedWeight(one: Int32Array, other: Int32Array, weights: Float64Array): number {
  if (one.length > other.length) return sharedWeight(other, one, weights);
  if (one.length * 16 < other.length) return sharedWithLonger(one, other, weights);
  let [i, j, shared] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [left, right] = [one[i] ?? 0, other[j] ?? 0];
    if (left === right) shared += weights[left] ?? 0;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

function sharedWithLonger(one: Int32Array, other: Int32Array, weights: Float64Array): number {
  let shared = 0;
  let nth = 0;
  for (const [at, feature] of one.entries()) {
    nth = at > 0 && one[at - 1] === feature ? nth + 1 : 0;
    if (other[firstPlace(other, feature) + nth] === feature) shared += weights[feature] ?? 0;
  }
  return shared;
}

function firstPlace(rising: Int32Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((rising[half] ?? 0) < value) low = half + 1;
    else high = half;
  }
  return low;
}

/** From 0, nothing in common, to 1, the same words in the same places. */
export function likeness(one: Paragraph, other: Paragraph, weights: Float64Array): number {
  const kinds = kindLikeness(one.block, other.block);
  if (one.content === other.content) return kinds;
  const sum = one.weight + other.weight;
  return sum === 0 ? 0 : (kinds * 2 * sharedWeight(one.features, other.features, weights)) / sum;
}

const headings: ReadonlySet<string> = new Set(["title", "enacting", "section", "part", "annex"]);

/** A paragraph that changed from preambular to operative is still itself; a title is not likely to have become one. */
function kindLikeness(one: Block, other: Block): number {
  if (one.kind === other.kind) return 1;
  return headings.has(one.kind) || headings.has(other.kind) ? 0.5 : 0.95;
}
