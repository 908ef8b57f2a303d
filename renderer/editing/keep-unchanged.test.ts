import { describe, expect, it } from "vitest";
import { type Block, type BlockId, emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { plainSpans } from "#core/resolution/spans.ts";
import { keepUnchanged } from "./keep-unchanged.ts";

function block(id: string, text: string): Block {
  return { id: id as BlockId, kind: "preambular", level: 0, spans: plainSpans(text) }; // a short id
}

function resolution(...blocks: readonly Block[]): Resolution {
  return { ...emptyResolution("hrc"), blocks };
}

describe("keepUnchanged", () => {
  it("gives the very same value where nothing changed", () => {
    const before = resolution(block("a", "one"), block("b", "two"));
    expect(keepUnchanged(before, resolution(block("a", "one"), block("b", "two")))).toBe(before);
  });

  it("keeps the blocks that did not change, wherever they stand now", () => {
    const before = resolution(block("a", "one"), block("b", "two"));
    const next = keepUnchanged(before, resolution(block("b", "two"), block("a", "other")));
    expect(next.blocks[0]).toBe(before.blocks[1]);
    expect(next.blocks[1]).toEqual(block("a", "other"));
  });

  it("sees a change beside the text", () => {
    const before = resolution(block("a", "one"));
    const next = keepUnchanged(before, { ...resolution(block("a", "one")), stage: "tabled" });
    expect(next.stage).toBe("tabled");
    expect(next.blocks).toBe(before.blocks);
  });
});
