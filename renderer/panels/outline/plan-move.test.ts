import { describe, expect, it } from "vitest";
import type { Block, BlockId, BlockKind, Level } from "#core/resolution/resolution.ts";
import { type DropPlace, groupOf, planMove } from "./plan-move.ts";

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
  block("A", "part"),
  block("four", "operative"),
  block("B", "part"),
  block("five", "operative"),
];

function moves(moved: string, side: DropPlace["side"], target: string): readonly string[] {
  // Ids of the blocks above.
  return planMove(blocks, moved as BlockId, { target: target as BlockId, side }).map((edit) =>
    edit.kind === "move-block" ? `${edit.block} after ${edit.after}` : edit.kind,
  );
}

describe("planMove", () => {
  it("takes subparagraphs and the text after them along", () => {
    expect(moves("one", "after", "two")).toEqual([
      "one after two",
      "a after one",
      "i after a",
      "b after i",
      "end after b",
    ]);
  });

  it("goes behind what belongs to the target", () => {
    expect(moves("three", "after", "one")).toEqual(["three after end"]);
  });

  it("does not tear subparagraphs from their paragraph", () => {
    expect(moves("three", "before", "b")).toEqual(["three after null"]);
    expect(moves("three", "after", "i")).toEqual(["three after end"]);
  });

  it("puts a subparagraph where the line is drawn", () => {
    expect(moves("b", "before", "i")).toEqual(["b after one"]);
    expect(moves("i", "after", "two")).toEqual(["i after two"]);
  });

  it("moves a part with all it holds, and into a part", () => {
    expect(moves("B", "before", "A")).toEqual(["B after three", "five after B"]);
    expect(moves("two", "after", "B")).toEqual(["two after B"]);
  });

  it("does not move a paragraph into itself", () => {
    expect(moves("one", "after", "b")).toEqual([]);
  });
});

describe("groupOf", () => {
  it("holds deeper levels only", () => {
    expect(groupOf(blocks, "a" as BlockId)).toEqual(["a", "i"]); // ids of the blocks above
  });
});
