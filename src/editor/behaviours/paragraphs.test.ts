import {
  DELETE_CHARACTER_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from "lexical";
import { describe, expect, it } from "vitest";
import type { BlockId } from "#core/resolution/resolution.ts";
import { $setComments } from "#editor/comment-places.ts";
import { $readResolution } from "#editor/convert/read-resolution.ts";
import { $findMasthead, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { $createReferenceNode } from "#editor/nodes/reference-node.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";

const keys = {
  Enter: (editor: LexicalEditor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
  "Shift+Enter": (editor: LexicalEditor) => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
  Backspace: (editor: LexicalEditor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true),
  Delete: (editor: LexicalEditor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false),
  Tab: (editor: LexicalEditor) => editor.dispatchCommand(KEY_TAB_COMMAND, tab(false)),
  "Shift+Tab": (editor: LexicalEditor) => editor.dispatchCommand(KEY_TAB_COMMAND, tab(true)),
};

function tab(shiftKey: boolean): KeyboardEvent {
  // The part of a keyboard event that the behaviour looks at; Node has no such class.
  return {
    shiftKey,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    preventDefault: () => {},
  } as KeyboardEvent;
}

function check(key: keyof typeof keys, before: readonly string[], after: readonly string[]): void {
  const editor = editorOf(before);
  keys[key](editor);
  editor.update(() => {}, { discrete: true });
  expect(linesOf(editor)).toEqual(after);
}

type Case = readonly [string, keyof typeof keys, readonly string[], readonly string[]];

const cases: readonly Case[] = [
  [
    "makes the next paragraph of the same kind",
    "Enter",
    ["op *Urges* ports;|"],
    ["op *Urges* ports;", "op |"],
  ],
  [
    "splits a paragraph with its looks",
    "Enter",
    ["pp *Noting* the| ports,"],
    ["pp *Noting* the", "pp | ports,"],
  ],
  ["keeps the text in its paragraph at the start", "Enter", ["op |Urges"], ["op", "op |Urges"]],
  [
    "goes up a level on an empty subparagraph",
    "Enter",
    ["op a", "su1 b", "su2 |"],
    ["op a", "su1 b", "su1 |"],
  ],
  [
    "leaves the list on an empty subparagraph",
    "Enter",
    ["op a", "su1 b", "su1 |"],
    ["op a", "su1 b", "op |"],
  ],
  ["leaves the preamble on an empty paragraph", "Enter", ["pp a", "pp |"], ["pp a", "op |"]],
  ["makes no second empty operative paragraph", "Enter", ["op a", "op |"], ["op a", "op |"]],
  [
    "goes from the title to the enacting line",
    "Enter",
    ["ti Ports|", "en The Council,"],
    ["ti Ports", "en |The Council,"],
  ],
  ["goes on after the heading of an annex", "Enter", ["an Annex|"], ["an Annex", "tx |"]],
  ["goes to the first paragraph that came with a heading", "Enter", ["pa A|", "pp"], ["pa A", "pp |"]],
  ["takes a mark along", "Enter", ["op a|b^one", "note one x"], ["op a", "op |b^one", "note one x"]],
  ["replaces what is selected", "Enter", ["op a|b|c"], ["op a", "op |c"]],
  ["leaves a note for its mark", "Enter", ["op a^one;", "note one x|"], ["op a^one|;", "note one x"]],
  ["goes on after subparagraphs", "Shift+Enter", ["op a", "su1 b|"], ["op a", "su1 b", "co |"]],
  ["joins with the paragraph before", "Backspace", ["op Urges", "op | ports;"], ["op Urges| ports;"]],
  ["keeps the first kind in a join", "Backspace", ["pp a", "su1 |b"], ["pp a|b"]],
  ["removes an empty paragraph before", "Backspace", ["pp", "op |b"], ["op |b"]],
  ["removes an empty paragraph", "Backspace", ["op a", "op |"], ["op a|"]],
  ["does nothing at the very start", "Backspace", ["op |a"], ["op |a"]],
  [
    "does nothing at the start of a note",
    "Backspace",
    ["op a^one", "note one |x"],
    ["op a^one", "note one |x"],
  ],
  ["deletes a mark and its note", "Backspace", ["op a^one|b", "note one x"], ["op a|b"]],
  [
    "keeps a note that has another mark",
    "Backspace",
    ["op a^one|b^one", "note one x"],
    ["op a|b^one", "note one x"],
  ],
  ["joins with the next paragraph", "Delete", ["op a|", "op b;"], ["op a|b;"]],
  ["deletes the mark behind the caret", "Delete", ["op a|^one;", "note one x"], ["op a|;"]],
  ["does nothing at the very end", "Delete", ["op a|"], ["op a|"]],
  ["goes a level down", "Tab", ["op a", "op |b"], ["op a", "su1 |b"]],
  ["goes no deeper than one below", "Tab", ["op a", "su1 |b"], ["op a", "su1 |b"]],
  [
    "takes along what hangs on it",
    "Tab",
    ["op a", "su1 b", "su1 |c", "su2 d"],
    ["op a", "su1 b", "su2 |c", "su3 d"],
  ],
  ["goes a level up", "Shift+Tab", ["pp a", "su1 |b"], ["pp a", "pp |b"]],
  ["takes what hangs on it up", "Shift+Tab", ["op a", "su1 |b", "su2 c"], ["op a", "op |b", "su1 c"]],
  ["leaves the title alone", "Tab", ["ti |a"], ["ti |a"]],
];

describe("the keys of a paragraph", () => {
  it.each(cases)("%s (%s)", (_name, key, before, after) => check(key, before, after));

  it.each([
    ["Backspace", ["op a", "op |b"], ["b0"]],
    ["Delete", ["op a|", "op b"], ["b0"]],
    ["Backspace", ["op", "op |b"], ["b1"]],
    ["Enter", ["op a|"], ["b0", "fresh"]],
    ["Enter", ["op |a"], ["fresh", "b0"]],
  ] as const)("keep identity where the text stays: %s in %j", (key, before, ids) => {
    const editor = editorOf(before);
    keys[key](editor);
    editor.update(() => {}, { discrete: true });
    const { blocks } = editor.getEditorState().read($readResolution);
    expect(blocks.map(({ id }) => (/^b\d$/.test(id) ? id : "fresh"))).toEqual(ids);
  });

  it("a join hands on what hung on the second paragraph", () => {
    const editor = editorOf(["op ab", "op |cd", "op e"]);
    // Ids of a test.
    const [first, second] = ["b0" as BlockId, "b1" as BlockId];
    const comment = {
      id: "k",
      author: "",
      delegation: "",
      at: "",
      text: "?",
      words: "c",
      resolved: false,
      answers: [],
    } as const;
    editor.update(
      () => {
        $getBlocks()[2]?.append($createReferenceNode(second, "2"));
        $setComments([{ ...comment, block: second, start: 0, end: 1 }]);
      },
      { discrete: true },
    );
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    editor.update(() => {}, { discrete: true });
    const { blocks, negotiation } = editor.getEditorState().read($readResolution);
    expect(blocks[1]?.spans.at(-1)).toEqual({ kind: "reference", target: first, text: "2" });
    expect(negotiation.comments).toEqual([{ ...comment, block: first, start: 2, end: 3 }]);
    expect(linesOf(editor)[0]).toBe("op ab|cd");
  });

  it("a split takes what was kept as it is to where its words are, and a join brings it back", () => {
    const editor = editorOf(["op old| lamps"]);
    const waiver = {
      rule: "lamps",
      scope: "block",
      words: "lamps",
      reason: "Agreed",
      by: "",
      at: "",
    } as const;
    const given = { by: "Ghana", at: "2026-01-01T10:00:00.000Z" };
    editor.update(
      () => void $findMasthead()?.setProperties({ waivers: [{ ...waiver, ...given, in: "b0" }] }),
      {
        discrete: true,
      },
    );
    const places = () => {
      const { blocks, negotiation } = editor.getEditorState().read($readResolution);
      return negotiation.waivers.map(({ in: place }) => blocks.findIndex(({ id }) => id === place));
    };
    keys.Enter(editor);
    editor.update(() => {}, { discrete: true });
    expect([linesOf(editor), places()]).toEqual([["op old", "op | lamps"], [1]]);
    keys.Backspace(editor);
    editor.update(() => {}, { discrete: true });
    expect([linesOf(editor), places()]).toEqual([["op old| lamps"], [0]]);
  });
});
