import { describe, expect, it } from "vitest";
import { findUnknownWords } from "./find-unknown-words.ts";
import { openSpelling } from "./open-spelling.ts";

const words = ["a", "government", "lamp", "organization", "stairs", "the", "wick"]
  .map((word) => `${word}\n`)
  .join("");
const spelling = openSpelling(words, ["Lumen"]);

function unknown(text: string): readonly string[] {
  return [...findUnknownWords(text, spelling)].map(({ word }) => word);
}

describe("openSpelling", () => {
  it("knows the first, the last and every word between, and the user's own", () => {
    for (const word of words.trim().split("\n")) expect(spelling.knows(word)).toBe(true);
    expect(["lumen", "LAMP"].every(spelling.knows)).toBe(true);
    expect(["", "lam", "lamps", "zebra", "0", "wick\n"].some(spelling.knows)).toBe(false);
    expect(openSpelling("").knows("lamp")).toBe(false);
  });

  it("offers what is one slip away", () => {
    expect(spelling.suggest("goverment", 3)).toEqual(["government"]);
    expect(spelling.suggest("lmap", 3)).toEqual(["lamp"]);
    expect(spelling.suggest("wicck", 3)).toEqual(["wick"]);
    expect(spelling.suggest("stoirs", 3)).toEqual(["stairs"]);
    expect(spelling.suggest("lighthouse", 3)).toEqual([]);
    expect(spelling.suggest("a".repeat(100_000), 3)).toEqual([]);
  });
});

describe("findUnknownWords", () => {
  it("passes over names, plurals, symbols, addresses and words with accents", () => {
    expect(unknown("the Keepers of organizations, réseau, A/hrcx, x@lightz.org, lampsx1")).toEqual([]);
    expect(unknown("the goverment’s wick")).toEqual(["goverment"]);
  });

  it("looks at each part of a joined word but its beginning", () => {
    expect(unknown("post-lampp socio-wick")).toEqual(["lampp"]);
  });
});
