import { describe, expect, it } from "vitest";
import type { BlockId, Waiver } from "./resolution.ts";
import { splitWaivers } from "./split-waivers.ts";

// The ids of a test are as good as any.
const one = "one" as BlockId;
const two = "two" as BlockId;

const of = (words: string, where: string = one): Waiver => ({
  rule: "lamps",
  scope: "block",
  in: where,
  words,
  reason: "Agreed language",
  by: "Ghana",
  at: "2026-01-01T10:00:00.000Z",
});

function check(waivers: readonly Waiver[], head: string, tail: string, expected: readonly string[]): void {
  const split = splitWaivers(waivers, { from: one, to: two, head, tail });
  expect(split.map(({ in: where, words }) => `${words} ${where}`)).toEqual(expected);
}

describe("splitWaivers", () => {
  it("takes a waiver to where its words are", () => {
    check([of("old lamps")], "Noting the stairs ", "and the  old lamps,", ["old lamps two"]);
    check([of("old lamps")], "Noting the old lamps ", "and the stairs,", ["old lamps one"]);
  });

  it("keeps both where both halves have the words", () => {
    check([of("lamps")], "Noting lamps", "and lamps,", ["lamps one", "lamps two"]);
  });

  it("leaves alone what was cut in two, what is elsewhere, and what is of the whole text", () => {
    const waivers = [of("old lamps"), of("stairs", "three"), { ...of("", one), in: null }];
    check(waivers, "Noting old ", "lamps and stairs", ["old lamps one", "stairs three", " null"]);
    expect(splitWaivers(waivers, { from: one, to: two, head: "old", tail: "lamps" })).toBe(waivers);
  });
});
