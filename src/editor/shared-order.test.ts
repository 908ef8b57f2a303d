import { describe, expect, it } from "vitest";
import type { BlockId } from "#core/resolution/resolution.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";
import { applyEdits } from "./apply-edits.ts";
import { followSharedOrder, type SharedOrder } from "./shared-order.ts";

/** An order that says what it is told to say. */
function orderTold(): SharedOrder & { readonly move: (before: readonly number[]) => void } {
  let listener: (before: readonly number[]) => void = () => undefined;
  return {
    step: () => undefined,
    place: () => true,
    onHide: () => () => undefined,
    onMove: (told) => {
      listener = told;
      return () => {
        listener = () => undefined;
      };
    },
    move: (before) => listener(before),
  };
}

describe("an editor on a shared order", () => {
  // The masthead is the first of all, the closing and the notes are the last.
  const cases: readonly (readonly [readonly number[], readonly string[]])[] = [
    [
      [0, 2, 3, 1, 4, 5, 6],
      ["op b", "op c", "op a|", "op d"],
    ],
    [
      [0, 4, 1, 2, 3, 5, 6],
      ["op d", "op a|", "op b", "op c"],
    ],
    [
      [0, 4, 3, 2, 1, 5, 6],
      ["op d", "op c", "op b", "op a|"],
    ],
  ];
  it.each(cases)("puts its paragraphs as in %j and keeps the caret", (before, after) => {
    const editor = editorOf(["op a|", "op b", "op c", "op d"]);
    const order = orderTold();
    const stop = followSharedOrder(editor, order);
    order.move(before);
    expect(linesOf(editor)).toEqual(after);
    stop();
    order.move([0, 2, 1, 3, 4, 5, 6]);
    expect(linesOf(editor)).toEqual(after);
  });

  it("moves by itself only where there is no shared one", () => {
    const editor = editorOf(["op a|", "op b"]);
    const stop = followSharedOrder(editor, orderTold());
    const move = { kind: "move-block", block: "b0" as BlockId, after: "b1" as BlockId } as const; // the ids of a test
    expect(applyEdits(editor, [move], "command")).toBe(true);
    expect(linesOf(editor)).toEqual(["op a|", "op b"]);
    stop();
    expect(applyEdits(editor, [move], "command")).toBe(true);
    expect(linesOf(editor)).toEqual(["op b", "op a|"]);
  });
});
