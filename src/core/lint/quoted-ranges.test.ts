import { expect, it } from "vitest";
import { isQuoted, quotedRanges } from "./quoted-ranges.ts";

function check(text: string): string {
  const ranges = quotedRanges(text);
  return [...text].map((character, at) => (isQuoted(ranges, at) ? "_" : character)).join("");
}

it.each([
  ["a “b” c “d” e", "a ___ c ___ e"],
  ['a "b" c', "a ___ c"],
  ["a “b ‘c’ “d” e", "a __________ e"],
  ["a “b", "a “b"],
  ["a b” c", "a b” c"],
  ["", ""],
])("finds what is quoted in %j", (text, expected) => expect(check(text)).toBe(expected));
