import { $getRoot, $getSelection, $isRangeSelection, SELECTION_CHANGE_COMMAND } from "lexical";
import { expect, it } from "vitest";
import { $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";

it.each([
  ["the end of everything", -1, "last"],
  ["the masthead", 0, "first"],
] as const)("takes a caret at %s into the text", (_, at, expected) => {
  const editor = editorOf(["pp Noting,|", "op Decides."]);
  const lines = linesOf(editor);
  editor.update(
    () =>
      $getRoot()
        .getChildAtIndex(at === 0 ? 0 : $getRoot().getChildrenSize() - 1)
        ?.selectEnd(),
    {
      discrete: true,
    },
  );
  editor.dispatchCommand(SELECTION_CHANGE_COMMAND, undefined);
  editor.update(() => {}, { discrete: true });
  editor.read(() => {
    const selection = $getSelection();
    const blocks = $getBlocks();
    const owner = $isRangeSelection(selection) ? $findTextOwner(selection.anchor.getNode()) : null;
    expect(owner?.is(expected === "last" ? blocks.at(-1) : blocks[0])).toBe(true);
  });
  expect(linesOf(editor).length).toBe(lines.length);
});
