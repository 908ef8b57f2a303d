import type { LexicalEditor } from "lexical";
import { describe, expect, it } from "vitest";
import { $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";
import { dropDragged } from "./clipboard-drop.ts";
import { $getTextSelection } from "./keep-to-one-text.ts";
import { $readExcerpt } from "./read-excerpt.ts";

/** Drags what is selected and lets it go at the offset in the paragraph with this index. */
function drag(editor: LexicalEditor, at: readonly [number, number], isCopy = false): readonly string[] {
  const planned = editor.getEditorState().read(() => {
    const selection = $getTextSelection();
    const owner = $findTextOwner($getBlocks()[at[0]] ?? null);
    if (selection === null || owner === null) throw new Error("The test selects nothing.");
    return { excerpt: $readExcerpt(selection), point: { owner: owner.getKey(), offset: at[1] } };
  });
  dropDragged(editor, { clip: "clip", excerpt: planned.excerpt, isCopy }, planned.point);
  return linesOf(editor);
}

describe("dragging within the text", () => {
  it.each([
    ["further on in its paragraph", ["op a|bc|de"], [0, 4], ["op adbc|e"]],
    ["back in its paragraph", ["op abc|de|"], [0, 1], ["op ade|bc"]],
    ["into another paragraph", ["op a|bc|", "op de"], [1, 1], ["op a", "op dbc|e"]],
    ["on itself, where nothing happens", ["op a|bcd|e"], [0, 2], ["op a|bcd|e"]],
    [
      "behind another paragraph, as a paragraph",
      ["op |a|", "op b", "op c"],
      [1, 1],
      ["op b", "op a|", "op c"],
    ],
    ["with its note", ["op a|^one|", "op b", "note one x"], [1, 1], ["op a", "op b^one|", "note one x"]],
    [
      "behind the end of a selection over two paragraphs",
      ["op a|b", "op c|de"],
      [1, 2],
      ["op ad", "op b", "op c|", "op e"],
    ],
  ] as const)("moves words %s", (_where, lines, at, expected) => {
    expect(drag(editorOf(lines), at)).toEqual(expected);
  });

  it("keeps the paragraph the same one", () => {
    const editor = editorOf(["op |a|", "op b"]);
    const idsNow = () => editor.getEditorState().read(() => $getBlocks().map((block) => block.getBlockId()));
    const before = idsNow();
    drag(editor, [1, 1]);
    expect(idsNow()).toEqual(before.toReversed());
  });

  it("leaves the words where they were and puts them a second time, with the copying key held", () => {
    expect(drag(editorOf(["op a|bc|", "op de"]), [1, 1], true)).toEqual(["op abc", "op dbc|e"]);
  });
});
