import { describe, expect, it } from "vitest";
import { keysOfQueries, makeNames, makeQueries } from "#tests/bench/catalogue-of-names.ts";
import { scoreAllNames } from "#tests/bench/score-all-names.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { searchCatalogue } from "./catalogue.ts";
import { splitWords } from "./split-words.ts";

describe("searchCatalogue", () => {
  it("finds the ten that scoring every name finds, at every key, slips and accents and symbols included", () => {
    const random = seededRandom(7);
    const names = makeNames(600, random);
    const words = names.map((name) => splitWords(name));
    const catalogue = buildCatalogue(names);
    let wanted = 0;
    let found = 0;
    for (const typed of keysOfQueries(makeQueries(16, names, random))) {
      const best = scoreAllNames(words, typed, 10);
      const got = searchCatalogue(catalogue, typed, { limit: 10, mayHaveSlips: true }).map(
        ({ item }) => item,
      );
      wanted += best.length;
      found += best.filter((item) => got.includes(item)).length;
    }
    expect(wanted).toBeGreaterThan(500);
    expect(found / wanted).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    ["", 0],
    ["   ", 0],
    ["zzzzzz", 0],
    ["lamp", 2],
    ["lmap", 2],
    ["cote", 1],
  ])("of %j finds %i", (typed, count) => {
    const catalogue = buildCatalogue(["Lamps of the Côte", "Lamp oil", "Harbours"]);
    expect(searchCatalogue(catalogue, typed, { limit: 10, mayHaveSlips: true })).toHaveLength(count);
  });
});
