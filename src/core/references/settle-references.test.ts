import { describe, expect, it } from "vitest";
import type { Labels } from "#core/numbering/label-blocks.ts";
import { type Block, type BlockId, emptyResolution } from "#core/resolution/resolution.ts";
import { settleReferences } from "./settle-references.ts";

const block = (id: string, target: string, text: string): Block => ({
  id: id as BlockId,
  kind: "operative",
  level: 0,
  spans: [{ kind: "reference", target: target as BlockId, text }],
});
const labels: Labels = new Map([
  ["a" as BlockId, { printed: "1.", name: "OP1" }],
  ["b" as BlockId, { printed: "2.", name: "OP2" }],
]);

describe("references that leave the window", () => {
  it.each([
    ["b", "7", "2"],
    ["gone", "7", "7"],
  ])("say the number of %s: %s becomes %s", (target, was, is) => {
    const value = { ...emptyResolution("hrc"), blocks: [block("a", target, was), block("b", "a", "1")] };
    const settled = settleReferences(value, labels);
    expect(settled.blocks[0]?.spans).toEqual([{ kind: "reference", target, text: is }]);
  });

  it("are left as they are where they say it already", () => {
    const value = { ...emptyResolution("hrc"), blocks: [block("a", "b", "2"), block("b", "a", "1")] };
    expect(settleReferences(value, labels)).toBe(value);
  });
});
