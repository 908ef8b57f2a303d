import { expect, it } from "vitest";
import { matchOpener, type OpenerPart } from "./match-opener.ts";
import { adverbInRun, placeAdverb } from "./place-adverb.ts";

it.each([
  ["Recalling its will", "preambular", "also", "Recalling also"],
  ["Taking note of", "preambular", "further", "Taking note further"],
  ["Having considered", "preambular", "also", "Having also considered"],
  ["Expressing grave concern at", "preambular", "further", "Expressing grave concern further"],
  ["Noting also with regret that", "preambular", "none", "Noting with regret"],
  ["Requests also the Office", "operative", "also", "Also requests"],
  ["Also strongly condemns", "operative", "further", "Further strongly condemns"],
  ["Also decides", "operative", "none", "Decides"],
] as const)("writes %j of the %s part with %s as %j", (text, part, adverb, expected) => {
  const opener = matchOpener(text, part satisfies OpenerPart);
  expect(opener === null ? null : placeAdverb(opener, adverb, part)).toBe(expected);
});

it("starts the cycle again with the fourth paragraph of a run", () => {
  expect([0, 1, 2, 3, 4].map(adverbInRun)).toEqual(["none", "also", "further", "none", "also"]);
});
