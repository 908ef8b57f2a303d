import { describe, expect, it } from "vitest";
import type { Block, BlockId, BlockKind, Level } from "#core/resolution/resolution.ts";
import { groupOf, planMove } from "./plan-move.ts";

function block(id: string, kind: BlockKind, level: Level = 0): Block {
  // Short ids that the expectations can name.
  return { id: id as BlockId, kind, level, spans: [] };
}

const blocks = [
  block("one", "operative"),
  block("a", "subparagraph", 1),
  block("i", "subparagraph", 2),
  block("b", "subparagraph", 1),
  block("end", "continuation", 0),
  block("two", "operative"),
  block("three", "operative"),
];

function moves(moved: string, target: string): readonly string[] {
  // Ids of the blocks above.
  return planMove(blocks, moved as BlockId, target as BlockId).map((edit) =>
    edit.kind === "move-block" ? `${edit.block} after ${edit.after}` : edit.kind,
  );
}

describe("planMove", () => {
  it("takes subparagraphs and the text after them along", () => {
    expect(moves("one", "two")).toEqual([
      "one after two",
      "a after one",
      "i after a",
      "b after i",
      "end after b",
    ]);
  });

  it("goes behind what belongs to the target", () => {
    expect(moves("three", "one")).toEqual(["three after end"]);
  });

  it("does not move a paragraph into itself", () => {
    expect(moves("one", "b")).toEqual([]);
  });
});

describe("groupOf", () => {
  it("holds deeper levels only", () => {
    expect(groupOf(blocks, "a" as BlockId)).toEqual(["a", "i"]); // ids of the blocks above
  });
});
