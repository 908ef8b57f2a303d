import { INSERT_PARAGRAPH_COMMAND, type LexicalEditor } from "lexical";
import { describe, expect, it } from "vitest";
import { areNumbersHeld, holdNumbers, numberAlternative } from "#core/numbering/held-numbers.ts";
import { showNumbers } from "#core/numbering/show-numbers.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { $readResolution } from "#editor/convert/read-resolution.ts";
import { editorOf } from "#tests/support/editor-lines.ts";
import { readProfile } from "#tests/support/read-profile.ts";

const profile = readProfile("hrc");
const read = (editor: LexicalEditor) => editor.getEditorState().read($readResolution);

function hold(editor: LexicalEditor): void {
  applyEdits(
    editor,
    [{ kind: "set-held-numbers", numbers: holdNumbers(read(editor).blocks, profile) }],
    "command",
  );
}

function press(editor: LexicalEditor): void {
  editor.update(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), { discrete: true });
}

function namesOf(editor: LexicalEditor): readonly string[] {
  const resolution = read(editor);
  const { labels, struck } = showNumbers(resolution, profile);
  return [
    ...resolution.blocks.map(({ id }) => labels.get(id)?.name ?? ""),
    ...struck.map(({ number }) => `~${number}~`),
  ];
}

/** The second paragraph made keeps behind the first: the caret is taken back to the end of b0. */
function goTo(editor: LexicalEditor, block: string): void {
  editor.update(
    () => {
      for (const node of editor.getEditorState()._nodeMap.values())
        if ("getBlockId" in node && (node as { getBlockId: () => string }).getBlockId() === block)
          (node as unknown as { selectEnd: () => void }).selectEnd();
    },
    { discrete: true },
  );
}

describe("numbers given while numbers are held", () => {
  it("stay with the paragraph when another is made beside it", () => {
    const editor = editorOf(["op Urges ports|;", "op Calls upon States."]);
    goTo(editor, "b0");
    hold(editor);
    press(editor);
    expect(namesOf(editor)).toEqual(["OP1", "OP1 bis", "OP2"]);
    goTo(editor, "b0");
    press(editor);
    expect(namesOf(editor)).toEqual(["OP1", "OP1 ter", "OP1 bis", "OP2"]);
  });

  it("go with a moved paragraph, and a circulated number with its own", () => {
    const editor = editorOf(["op a|", "op b"]);
    hold(editor);
    press(editor);
    const made = read(editor).blocks[1]?.id ?? ("" as BlockId);
    applyEdits(editor, [{ kind: "move-block", block: made, after: null }], "command");
    expect(namesOf(editor)).toEqual(["OP1 bis", "OP1", "OP2"]);
    applyEdits(editor, [{ kind: "move-block", block: "b1" as BlockId, after: null }], "command");
    expect(namesOf(editor)).toEqual(["OP2", "OP1 bis", "OP1"]);
  });

  it("leave the number of a removed paragraph struck out, until numbers are made anew", () => {
    const editor = editorOf(["op a|", "op b", "op c"]);
    hold(editor);
    applyEdits(editor, [{ kind: "remove-block", block: "b1" as BlockId }], "command");
    expect(namesOf(editor)).toEqual(["OP1", "OP3", "~2~"]);
    applyEdits(editor, [{ kind: "set-held-numbers", numbers: {} }], "command");
    expect(namesOf(editor)).toEqual(["OP1", "OP2"]);
  });

  it("are forgotten with the others", () => {
    const editor = editorOf(["op a|", "op b"]);
    hold(editor);
    press(editor);
    const { blocks, negotiation } = read(editor);
    const made = blocks[1]?.id ?? ("" as BlockId);
    const alternative = numberAlternative(blocks, negotiation.heldNumbers, made);
    expect(negotiation.heldNumbers[made]).toEqual({
      label: "1 bis",
      relation: "inserted-after",
      anchor: "b0",
    });
    if (alternative !== null)
      applyEdits(
        editor,
        [{ kind: "set-held-numbers", numbers: { ...negotiation.heldNumbers, [made]: alternative } }],
        "command",
      );
    expect(namesOf(editor)).toEqual(["OP1", "OP1 alt", "OP2"]);
    applyEdits(editor, [{ kind: "set-held-numbers", numbers: {} }], "command");
    expect(read(editor).negotiation.heldNumbers).toEqual({});
    expect(areNumbersHeld(read(editor).negotiation.heldNumbers)).toBe(false);
  });

  it("are not given where none are held", () => {
    const editor = editorOf(["op a|"]);
    press(editor);
    expect(read(editor).negotiation.heldNumbers).toEqual({});
  });
});
