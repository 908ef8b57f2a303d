// How well a comparison finds what was done to a text: on copies with known edits, of our own texts and of adopted ones.
import { describe, expect, it } from "vitest";
import {
  adoptedPairs,
  changedWords,
  hasCorpus,
  missesOf,
  ownPairs,
  type Pair,
  plantedCount,
} from "#tests/support/measure-comparison.ts";
import { compareResolutions } from "./compare-resolutions.ts";

function check(pairs: readonly Pair[]): void {
  const found = pairs.map((pair) => {
    const comparison = compareResolutions(pair.base, pair.planted.draft);
    return { pair, misses: missesOf(pair, comparison), words: changedWords(pair, comparison) };
  });
  const count = pairs.reduce((sum, pair) => sum + plantedCount(pair), 0);
  const misses = found.flatMap((each) => each.misses);
  expect(count).toBeGreaterThan(2 * pairs.length);
  expect(misses.length, `of ${count}: ${misses.join("; ")}`).toBeLessThanOrEqual(count / 100);
  const tooMany = found.filter(({ pair, words }) => words > 1.1 * pair.planted.changedWords);
  expect(tooMany.map(({ pair, words }) => `${pair.name}: ${words} of ${pair.planted.changedWords}`)).toEqual(
    [],
  );
}

describe("a comparison of copies with known edits", () => {
  it("finds what moved, was split or joined in our own texts, and marks no more words than were changed", () => {
    check(ownPairs(100));
  });

  it.skipIf(!hasCorpus)(
    `does so in adopted texts${hasCorpus ? "" : " (skipped: ../shared/corpus is not here)"}`,
    () => check(adoptedPairs(100)),
  );
});
