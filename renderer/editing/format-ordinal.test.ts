import { expect, it } from "vitest";
import { formatOrdinal } from "./format-ordinal.ts";

it.each([
  [1, "1st"],
  [2, "2nd"],
  [11, "11th"],
  [44, "44th"],
  [101, "101st"],
  [112, "112th"],
])("writes %d as %s", (n, words) => expect(formatOrdinal(n)).toBe(words));
