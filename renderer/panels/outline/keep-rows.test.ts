import { describe, expect, it } from "vitest";
import type { BlockId } from "#core/resolution/resolution.ts";
import { createRowKeeper } from "./keep-rows.ts";
import type { OutlineRow } from "./outline-rows.ts";

function row(block: string, words: string, struck: readonly string[] = []): OutlineRow {
  return {
    // The ids of these rows are made here.
    block: block as BlockId,
    kind: "operative",
    label: "OP1",
    live: null,
    struck,
    words,
    level: 0,
    worst: null,
    findings: 0,
    status: null,
    below: 0,
  };
}

describe("createRowKeeper", () => {
  it("keeps the list while its rows say the same", () => {
    const keep = createRowKeeper();
    const before = keep([row("a", "Lamps", ["7"]), row("b", "Stairs")]);
    expect(keep([row("a", "Lamps", ["7"]), row("b", "Stairs")])).toBe(before);
  });

  it("keeps the rows beside one that changed", () => {
    const keep = createRowKeeper();
    const before = keep([row("a", "Lamps"), row("b", "Stairs")]);
    const after = keep([row("a", "Lamps"), row("b", "Stairs and doors")]);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toEqual(row("b", "Stairs and doors"));
    expect(keep([row("a", "Lamps", ["7"])])[0]).toEqual(row("a", "Lamps", ["7"]));
  });
});
