import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COLLABORATION_TAG,
  type LexicalEditor,
} from "lexical";
import { describe, expect, it } from "vitest";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";

function type(editor: LexicalEditor, text: string, tag?: string): void {
  for (const letter of text) {
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(letter);
      },
      { discrete: true, ...(tag !== undefined && { tag }) },
    );
  }
}

describe("openers as they are typed", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["pp |", "Recalling the ports", "pp *Recalling* the ports|"],
    ["pp |", "Recalling also the ports", "pp *Recalling also* the ports|"],
    ["op |", "Calls upon all ports", "op *Calls upon* all ports|"],
    ["pp |", "The ports", "pp The ports|"],
    ["pp |", "Requests the Office", "op *Requests* the Office|"],
    ["op |", "Noting the ports", "pp *Noting* the ports|"],
  ];
  it.each(cases)("%j with %j gives %j", (before, typed, after) => {
    const editor = editorOf([before]);
    type(editor, typed);
    expect(linesOf(editor)).toEqual([after]);
  });

  it("stay as they are in text that somebody else has written", () => {
    const editor = editorOf(["pp Recallin| the ports,"]);
    type(editor, "g");
    expect(linesOf(editor)).toEqual(["pp Recalling| the ports,"]);
  });

  it("stay as they are when pasted", () => {
    const editor = editorOf(["pp |"]);
    type(editor, "Recalling the ports", "paste");
    expect(linesOf(editor)).toEqual(["pp Recalling the ports|"]);
  });

  it("go on in what was typed before, though others wrote in another paragraph meanwhile", () => {
    const editor = editorOf(["pp the ports", "pp |"]);
    type(editor, "Rec");
    editor.update(
      () => {
        const words = $getBlocks()[0]?.getFirstChild();
        if ($isTextNode(words)) words.spliceText(0, 3, "all");
      },
      { discrete: true, tag: COLLABORATION_TAG },
    );
    type(editor, "alling all");
    expect(linesOf(editor)).toEqual(["pp all ports", "pp *Recalling* all|"]);
  });

  it("grow from one that was taken from an offer", () => {
    const editor = editorOf(["op |"]);
    type(editor, "Re");
    type(editor, "calls ", "completion");
    type(editor, "and reiterates its");
    expect(linesOf(editor)).toEqual(["op *Recalls and reiterates* its|"]);
  });

  it("do not change the part in the midst of it", () => {
    const editor = editorOf(["pp a", "pp |", "pp b"]);
    type(editor, "Requests the");
    expect(linesOf(editor)).toEqual(["pp a", "pp Requests the|", "pp b"]);
  });

  it("leave a subparagraph roman", () => {
    const editor = editorOf(["op a", "su1 |"]);
    type(editor, "Urges ports");
    expect(linesOf(editor)).toEqual(["op a", "su1 Urges ports|"]);
  });
});
