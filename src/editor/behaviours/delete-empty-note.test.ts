import { DELETE_CHARACTER_COMMAND, type LexicalEditor } from "lexical";
import { describe, expect, it } from "vitest";
import { deleteFootnote } from "#editor/commands/delete-footnote.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";

function backspace(editor: LexicalEditor): void {
  editor.update(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true), { discrete: true });
}

describe("a note goes with its marks", () => {
  it("by Backspace once it has no words", () => {
    const editor = editorOf(["op Welcomes ports^one;", "op Urges^one them.", "note one |"]);
    backspace(editor);
    expect(linesOf(editor)).toEqual(["op Welcomes ports|;", "op Urges them."]);
  });

  it("not by Backspace while it has words", () => {
    const editor = editorOf(["op Welcomes ports^one;", "note one |See it."]);
    backspace(editor);
    expect(linesOf(editor)).toEqual(["op Welcomes ports^one;", "note one |See it."]);
  });

  it.each([
    [
      ["op Welcomes ports^one;", "op Urges.", "note one See| it."],
      ["op Welcomes ports|;", "op Urges."],
    ],
    [["op Welcomes ports|^one;", "note one See it."], ["op Welcomes ports|;"]],
    [["op Welcomes ports^one|;", "note one See it."], ["op Welcomes ports|;"]],
  ])("by command, from %j", (before, after) => {
    const editor = editorOf(before);
    expect(deleteFootnote.isPossible(editor)).toBe(true);
    expect(deleteFootnote.run(editor)).toBe(true);
    expect(linesOf(editor)).toEqual(after);
  });

  it("and no note, no command", () => {
    expect(deleteFootnote.isPossible(editorOf(["op Wel|comes ports^one;", "note one See it."]))).toBe(false);
  });
});
