import { expect, it } from "vitest";
import { ordinalWords, parseOrdinalWords } from "./ordinal-words.ts";

it.each([
  [1, "first"],
  [12, "twelfth"],
  [20, "twentieth"],
  [40, "fortieth"],
  [58, "fifty-eighth"],
  [79, "seventy-ninth"],
  [100, "one hundredth"],
  [101, "one hundred and first"],
  [112, "one hundred and twelfth"],
  [200, "two hundredth"],
] as const)("writes %i as %s", (n, words) => expect(ordinalWords(n)).toBe(words));

it("reads what it writes", () => {
  for (let n = 1; n <= 999; n += 1) expect(parseOrdinalWords(ordinalWords(n) ?? "")).toBe(n);
  expect(parseOrdinalWords("Fifty-Eighth")).toBe(58);
  expect(parseOrdinalWords("hundred and third")).toBe(103);
});

it("has no words for what is no ordinal, and no ordinal for other words", () => {
  expect([0, -1, 2.5, 1000, Number.NaN].map(ordinalWords)).toEqual([null, null, null, null, null]);
  expect(parseOrdinalWords("special")).toBeNull();
  expect(parseOrdinalWords("")).toBeNull();
});
