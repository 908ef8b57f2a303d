import { expect, it } from "vitest";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { isMoved } from "./use-sequence-offers.ts";

/** "a b" are paragraphs with words, "_c" is an empty one. */
function blocksOf(words: string): readonly Block[] {
  return words.split(" ").map((word): Block => {
    const spans = word.startsWith("_") ? [] : [{ kind: "text" as const, text: "Recalling" }];
    return { id: word as BlockId, kind: "preambular", level: 0, spans }; // a test's own id
  });
}

it.each([
  ["a b c", "a b c", false],
  ["a b c", "a c b", true],
  ["a b c", "a c", true],
  ["a b", "a x b", true],
  ["a b", "a _x b", false],
] as const)("from %j to %j: %j", (before, after, expected) => {
  expect(isMoved(blocksOf(before), blocksOf(after))).toBe(expected);
});
