import { expect, it } from "vitest";
import { divideBlocks } from "./divide-blocks.ts";
import { type NestedBlock, nestBlocks } from "./nest-blocks.ts";
import { numberNotes } from "./number-notes.ts";
import type { Block, BlockId, BlockKind, Level, NoteId, Span } from "./resolution.ts";

// Ids in this test are written as they are.
function block(name: string, kind: BlockKind, level: Level = 0, spans: readonly Span[] = []): Block {
  return { id: name as BlockId, kind, level, spans };
}

function show(nested: readonly NestedBlock[]): string {
  return nested
    .map(({ block: { id }, children }) => (children.length === 0 ? id : `${id}(${show(children)})`))
    .join(" ");
}

it("hangs subparagraphs on the nearest lower level, and continuations on what they continue", () => {
  const blocks = [
    block("p", "preambular"),
    block("1", "operative"),
    block("a", "subparagraph", 1),
    block("i", "subparagraph", 2),
    block("a+", "continuation", 1),
    block("b", "subparagraph", 1),
    block("1+", "continuation", 0),
    block("2", "operative"),
    block("deep", "subparagraph", 3),
  ];
  expect(show(nestBlocks(blocks))).toBe("p 1(a(i a+) b 1+) 2(deep)");
});

it("keeps a subparagraph that hangs on nothing", () => {
  expect(show(nestBlocks([block("a", "subparagraph", 1), block("b", "subparagraph", 1)]))).toBe("a b");
});

it("divides a text at parts and annexes", () => {
  const blocks = [
    block("t", "title"),
    block("A", "part"),
    block("1", "operative"),
    block("X", "annex"),
    block("x", "text"),
  ];
  expect(divideBlocks(blocks).map((d) => `${d.kind}:${d.blocks.map(({ id }) => id).join(",")}`)).toEqual([
    "main:t",
    "part:1",
    "annex:x",
  ]);
});

it("numbers notes by their first marks, those without a mark last", () => {
  const mark = (name: string): Span => ({ kind: "note", note: name as NoteId });
  const notes = ["c", "a", "b"].map((name) => ({ id: name as NoteId, spans: [] }));
  const blocks = [
    block("1", "operative", 0, [mark("b")]),
    block("2", "operative", 0, [mark("a"), mark("b")]),
  ];
  expect([...numberNotes({ blocks, notes })]).toEqual([
    ["b", 1],
    ["a", 2],
    ["c", 3],
  ]);
});
