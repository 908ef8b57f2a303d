import { describe, expect, it } from "vitest";
import { findUnknownWords } from "./find-unknown-words.ts";
import { openSpelling } from "./open-spelling.ts";

const words = [
  "a",
  "government",
  "government!",
  "lamp",
  "lump",
  "lump!",
  "organization",
  "stairs",
  "the",
  "wick",
]
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

  it("offers what is one slip away, words of the field first", () => {
    const offered = (word: string) => spelling.suggest(word);
    expect(offered("goverment")).toEqual({ word: "government", likely: true });
    expect(offered("lmap")).toEqual({ word: "lamp", likely: false });
    expect(offered("limp")).toEqual({ word: "lump", likely: true });
    expect(offered("wicck")).toEqual({ word: "wick", likely: false });
    expect(spelling.suggest("wicck", (word) => word === "wick")?.likely).toBe(true);
    expect(offered("stoirs")).toEqual({ word: "stairs", likely: false });
    expect(offered("lighthouse")).toBeNull();
    expect(offered("a".repeat(100_000))).toBeNull();
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
