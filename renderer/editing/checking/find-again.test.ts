import { expect, it } from "vitest";
import type { Finding } from "#core/lint/finding.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { findAgain } from "./find-again.ts";

function finding(block: string, message: string, start = 0): Finding {
  const place = { kind: "block", block: block as BlockId, start, end: start + 1 } as const; // an id of the test
  return { rule: "no-double-space", severity: "warning", message, place, fix: null };
}

it("finds what was found before among findings that were made anew, also where the words before it grew", () => {
  const before = finding("b1", "Two blanks.");
  const again = [
    finding("b2", "Two blanks."),
    finding("b1", "Three blanks."),
    finding("b1", "Two blanks.", 9),
  ];
  expect(findAgain(before, again)).toBe(again[2]);
  expect(findAgain(before, [...again, before])).toBe(before);
  expect(findAgain(before, again.slice(0, 2))).toBeNull();
});
