import {
  $copyNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  REMOVE_TEXT_COMMAND,
  SELECT_ALL_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import { $readResolution } from "#editor/convert/read-resolution.ts";
import { $findMasthead, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";

const change = (editor: LexicalEditor, $run: () => void): void => editor.update($run, { discrete: true });
const $removeSelected = (): void => {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
};

describe("a document", () => {
  it("loses nothing by a key while the caret stands in no text", () => {
    const editor = editorOf(["op a", "op b|"]);
    change(editor, () => void $getRoot().select(0, 0));
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    change(editor, () => {});
    editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
    change(editor, () => {});
    expect(linesOf(editor)).toEqual(["op a", "op b"]);
  });

  it("keeps its masthead, closing and notes when everything is deleted", () => {
    const editor = editorOf(["op a|"]);
    change(editor, () => $findMasthead()?.setProperties({ number: "58/1" }));
    change(editor, () => $getRoot().clear());
    const resolution = editor.getEditorState().read($readResolution);
    expect(resolution.masthead.number).toBe("58/1");
    expect(resolution.body).toBe("hrc");
    expect(linesOf(editor)).toEqual(["pp |"]);
    expect(
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .map((node) => node.getType()),
      ),
    ).toEqual(["masthead", "block", "adoption", "notes"]);
  });

  it("has all its paragraphs selected, and no more", () => {
    const editor = editorOf(["op a|", "op b^one", "note one x"]);
    // The event is not looked at.
    editor.dispatchCommand(SELECT_ALL_COMMAND, {} as KeyboardEvent);
    editor.update(() => {}, { discrete: true });
    expect(linesOf(editor)).toEqual(["op |a", "op b^one|", "note one x"]);
    change(editor, $removeSelected);
    expect(linesOf(editor)).toEqual(["op |"]);
  });

  it("lets no deletion cross from the text into the notes", () => {
    const editor = editorOf(["op a|b^one", "op c", "note one x|y"]);
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    editor.update(() => {}, { discrete: true });
    expect(linesOf(editor)).toEqual(["op a|"]);
  });

  it("gives the copy of a paragraph an id of its own", () => {
    const editor = editorOf(["op a|"]);
    change(editor, () => {
      const [block] = $getBlocks();
      if (block !== undefined) block.insertAfter($copyNode(block));
    });
    const ids = editor.getEditorState().read(() => $getBlocks().map((block) => block.getBlockId()));
    expect(ids[0]).toBe("b0");
    expect(new Set(ids).size).toBe(2);
  });

  it("that has not arrived yet stays empty, whatever is typed", () => {
    const editor = editorOf([]);
    editor.update(() => $getRoot().clear(), { discrete: true, skipTransforms: true });
    editor.update(() => $getRoot().selectStart(), { discrete: true });
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, "a");
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    editor.update(() => {}, { discrete: true });
    expect(editor.getEditorState().read(() => $getRoot().getChildrenSize())).toBe(0);
  });
});
