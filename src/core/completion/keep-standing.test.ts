import { describe, expect, it } from "vitest";
import type { Completion, Suggestions } from "./completion.ts";
import { keepStanding } from "./keep-standing.ts";

function offer(insert: string, replaceFrom = 0): Completion {
  return { kind: "phrase", label: insert, insert, replaceFrom, score: 1 };
}

function grey(insert: string, replaceFrom = 0): Suggestions {
  return { ghost: offer(insert, replaceFrom), list: [] };
}

function rows(...inserts: readonly string[]): Suggestions {
  return { ghost: null, list: inserts.map((insert) => offer(insert)) };
}

const nothing: Suggestions = { ghost: null, list: [] };

function check(shown: Suggestions, answer: Suggestions, before: string, expected: Suggestions): void {
  expect(keepStanding(shown, answer, before)).toEqual(expected);
}

describe("keepStanding", () => {
  it("keeps a grey text that agrees with what is typed, whatever the answer is", () => {
    check(grey("lamps on stairs"), nothing, "lamps on st", grey("lamps on stairs"));
    check(grey("lamps on stairs"), rows("lamps", "lanterns"), "lamp", grey("lamps on stairs"));
    check(grey("lamps on stairs"), grey("lamps of schools"), "lamps o", grey("lamps on stairs"));
  });

  it("drops a grey text that would change the letters typed", () => {
    check(grey("Lamps on stairs"), nothing, "lamps on st", nothing);
  });

  it("lets a grey text grow", () => {
    check(grey("lamps"), grey("lamps on stairs"), "lam", grey("lamps on stairs"));
    check(grey("lamps", 4), grey("the lamps on stairs"), "the lam", grey("the lamps on stairs"));
  });

  it("takes the answer once what is typed says something else, or all of it", () => {
    check(grey("lamps on stairs"), rows("lanterns"), "lan", rows("lanterns"));
    check(grey("lamps"), grey("lamps on stairs"), "lamps", grey("lamps on stairs"));
    check(grey("lamps"), nothing, "lamps", nothing);
    check(nothing, grey("lamps"), "lam", grey("lamps"));
  });

  it("keeps the row that Tab takes the first of a list", () => {
    check(rows("lamps", "lanterns"), rows("landings", "lamps"), "la", rows("lamps", "landings"));
    check(rows("lamps", "lanterns"), nothing, "lam", rows("lamps"));
    check(rows("lamps", "lanterns"), rows("lanterns"), "lan", rows("lanterns"));
    check(rows("lamps", "lanterns"), grey("lanterns of steel"), "la", grey("lanterns of steel"));
  });

  it("keeps no row that was found by other words, once there is an answer", () => {
    check(rows("Convention on Lamps"), rows("Convention on Stairs"), "cos", rows("Convention on Stairs"));
    check(rows("Convention on Lamps"), nothing, "cos", nothing);
  });
});
