import { describe, expect, it } from "vitest";
import { chapterOfArticle } from "./charter-chapters.ts";
import { isSlipOf } from "./find-lookalikes.ts";

describe("isSlipOf", () => {
  it.each([
    ["2269", "2699"],
    ["2692", "2699"],
    ["1352", "1325"],
    ["52/93", "52/39"],
  ])("takes %s for a slip of %s", (one, other) => expect(isSlipOf(one, other)).toBe(true));

  it.each([
    ["2699", "2699"],
    ["1325", "2699"],
    ["52/39", "55/39"],
    ["52/39", "52/3"],
    ["5/1", "5/2"],
  ])("takes %s and %s for two numbers", (one, other) => expect(isSlipOf(one, other)).toBe(false));
});

describe("chapterOfArticle", () => {
  it.each([
    [1, "I"],
    [39, "VII"],
    [51, "VII"],
    [52, "VIII"],
    [55, "IX"],
    [76, "XII"],
    [111, "XIX"],
    [112, null],
    [0, null],
  ])("knows Article %d", (article, chapter) => expect(chapterOfArticle(article)).toBe(chapter));
});
