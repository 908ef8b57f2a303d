import { describe, expect, it } from "vitest";
import type { DocumentCommandId } from "#bridge/commands.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";
import { allCommands } from "./all-commands.ts";

type Case = readonly [DocumentCommandId, readonly string[], readonly string[]];

const cases: readonly Case[] = [
  ["make-operative", ["pp a|b"], ["op a|b"]],
  ["make-preambular", ["op a|b", "op c|d"], ["pp a|b", "pp c|d"]],
  ["make-subparagraph", ["op a", "op b|"], ["op a", "su1 b|"]],
  ["make-continuation", ["op a", "su1 b", "op c|"], ["op a", "su1 b", "co c|"]],
  ["make-continuation", ["op a", "su1 b", "su2 c", "su2 d|"], ["op a", "su1 b", "su2 c", "co1 d|"]],
  ["make-text", ["an a", "pp b|"], ["an a", "tx b|"]],
  ["make-title", ["pp a|"], ["ti a|"]],
  ["make-title", ["en a", "pp b|"], ["ti b|", "en a"]],
  ["make-heading", ["tx a|"], ["he a|"]],
  ["make-section", ["op a|"], ["se a|"]],
  ["make-part", ["ti a", "op b|"], ["ti a", "pa b|"]],
  ["make-annex", ["op a", "tx b|"], ["op a", "an b|"]],
  ["make-operative", ["ti |a", "en b", "pp c|"], ["ti |a", "en b", "op c|"]],
  ["indent", ["op a", "op b|"], ["op a", "su1 b|"]],
  ["indent", ["op a", "op b|", "su1 c", "co d"], ["op a", "su1 b|", "su2 c", "co1 d"]],
  ["outdent", ["op a", "su1 b|", "su2 c", "co1 d"], ["op a", "op b|", "su1 c", "co d"]],
  ["move-up", ["op a", "op b|", "su1 c", "co d"], ["op b|", "su1 c", "co d", "op a"]],
  ["move-down", ["op a|", "op b", "su1 c", "co d"], ["op b", "su1 c", "co d", "op a|"]],
  ["insert-section", ["op a|", "su1 b", "op c"], ["op a", "su1 b", "se |", "op", "op c"]],
  ["insert-part", ["op a|"], ["op a", "pa |", "pp"]],
  ["insert-annex", ["op a|", "op b"], ["op a", "op b", "an |", "tx"]],
  ["join-with-next", ["op a|b", "op c^one", "note one x"], ["op a|b c^one", "note one x"]],
  ["remove-paragraph", ["op a", "op b|", "su1 c", "op d"], ["op a", "op |d"]],
  ["remove-paragraph", ["op a", "op b|^one", "note one x"], ["op |a"]],
  ["remove-paragraph", ["op a|"], ["pp |"]],
  ["select-paragraph", ["op a|b", "su1 c"], ["op |ab|", "su1 c"]],
  ["select-paragraph", ["op |ab|", "su1 c"], ["op |ab", "su1 c|"]],
  ["outdent", ["op a", "su1 b|"], ["op a", "op b|"]],
  ["move-up", ["op a", "op b|"], ["op b|", "op a"]],
  ["move-up", ["op a", "su1 b", "op c|", "su1 d"], ["op c|", "su1 d", "op a", "su1 b"]],
  ["move-up", ["op a", "su1 b", "su1 c|"], ["op a", "su1 c|", "su1 b"]],
  ["move-down", ["op a|b", "op c", "su1 d"], ["op c", "su1 d", "op a|b"]],
  ["italic", ["op |Urges| ports"], ["op *|Urges*| ports"]],
];

describe("commands", () => {
  it.each(cases)("%s turns %j into %j", (id, before, after) => {
    const editor = editorOf(before);
    const command = allCommands.find((each) => each.id === id);
    expect(command?.isPossible(editor)).toBe(true);
    expect(command?.run(editor)).toBe(true);
    expect(linesOf(editor)).toEqual(after);
  });

  const impossible: readonly (readonly [DocumentCommandId, readonly string[]])[] = [
    ["make-operative", ["op a|"]],
    ["make-title", ["ti a", "op b|"]],
    ["make-continuation", ["se a", "op b|"]],
    ["join-with-next", ["op a", "op b|"]],
    ["indent", ["op a|"]],
    ["outdent", ["op a|"]],
    ["move-up", ["ti a", "en b", "pp c|"]],
    ["move-down", ["op a|"]],
    ["insert-footnote", ["op a^one", "note one x|"]],
    ["undo", ["op a|"]],
  ];
  it.each(impossible)("%s says that it cannot be done in %j", (id, lines) => {
    const command = allCommands.find((each) => each.id === id);
    expect(command?.isPossible(editorOf(lines))).toBe(false);
  });

  it("insert-footnote puts the caret into a new note, in the order of the marks", () => {
    const editor = editorOf(["op a^one b|", "op c^two", "note one x", "note two y"]);
    allCommands.find(({ id }) => id === "insert-footnote")?.run(editor);
    const shown = linesOf(editor).join("\n");
    const id = /b\^(\w+)/.exec(shown)?.[1] ?? "";
    expect(shown).toBe(`op a^one b^${id}\nop c^two\nnote one x\nnote ${id} |\nnote two y`);
  });
});
