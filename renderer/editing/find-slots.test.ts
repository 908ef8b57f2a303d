import { describe, expect, it } from "vitest";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { plainSpans } from "#core/resolution/spans.ts";
import { findNextSlot, findSlots } from "./find-slots.ts";

const one = "one" as BlockId; // short ids for the two blocks
const two = "two" as BlockId; // see above
const blocks: readonly Block[] = [
  { id: one, kind: "preambular", level: 0, spans: plainSpans("Recalling {number} of {date},") },
  { id: two, kind: "operative", level: 0, spans: plainSpans("Requests {office};") },
];

describe("slots", () => {
  it("are what stands in braces", () => {
    expect(findSlots(blocks)).toEqual([
      { block: one, start: 10, end: 18 },
      { block: one, start: 22, end: 28 },
      { block: two, start: 9, end: 17 },
    ]);
  });

  it("follow one another through the text", () => {
    expect(findNextSlot(blocks, one, 18)?.start).toBe(22);
    expect(findNextSlot(blocks, one, 28)?.block).toBe(two);
    expect(findNextSlot(blocks, two, 17)).toBeNull();
  });
});
