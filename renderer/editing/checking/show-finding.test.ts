import { $createRangeSelection, $setSelection, KEY_ESCAPE_COMMAND, type LexicalEditor } from "lexical";
import { describe, expect, it } from "vitest";
import type { Finding } from "#core/lint/finding.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import { $selectPoints } from "#editor/nodes/text-position.ts";
import { editorOf } from "#tests/support/editor-lines.ts";
import { SHOW_FINDING_COMMAND, watchFindings } from "./show-finding.ts";

const finding = (rule: string, start: number, end: number): Finding => ({
  rule,
  severity: "warning",
  message: "",
  // The ids of a test are as good as any.
  place: { kind: "block", block: "b0" as BlockId, start, end },
  fix: null,
});
const lamps = finding("lamps", 8, 13);
const stairs = finding("stairs", 17, 23);

function watch(line: string) {
  const editor = editorOf([line]);
  const said: string[] = [];
  const { close } = watchFindings(editor, {
    readFindings: () => [lamps, stairs],
    bringUpToDate: (found) => found,
    show: (shown) =>
      said.push(
        shown === null
          ? "closed"
          : `${shown.findings.map(({ rule }) => rule).join()}${shown.takesFocus ? ", focused" : ""}`,
      ),
  });
  const pressEscape = () => editor.dispatchCommand(KEY_ESCAPE_COMMAND, new KeyboardEvent("keydown"));
  return { editor, said, close, pressEscape };
}

function select(editor: LexicalEditor, start: number, end: number): void {
  const choose = (): void => {
    const owner = $getBlocks()[0]?.getKey() ?? "";
    const selection = $createRangeSelection();
    $selectPoints(selection, { owner, offset: start }, { owner, offset: end });
    $setSelection(selection);
  };
  editor.update(choose, { discrete: true });
}

describe("the findings beside their words", () => {
  it("are those at the caret, with the focus, where the keys ask", () => {
    const { editor, said } = watch("op Decides la|mps on stairs");
    expect(editor.dispatchCommand(SHOW_FINDING_COMMAND, null)).toBe(true);
    expect(said).toEqual(["lamps, focused"]);
  });

  it("are none where nothing was found at the caret", () => {
    const { editor, said } = watch("op De|cides lamps on stairs");
    expect(editor.dispatchCommand(SHOW_FINDING_COMMAND, null)).toBe(false);
    expect(said).toEqual([]);
  });

  it("change with each step, close with Escape, and then leave Escape to others", () => {
    const { editor, said, pressEscape } = watch("op De|cides lamps on stairs");
    select(editor, 8, 13);
    editor.dispatchCommand(SHOW_FINDING_COMMAND, lamps);
    select(editor, 17, 23);
    editor.dispatchCommand(SHOW_FINDING_COMMAND, stairs);
    expect(said).toEqual(["lamps", "closed", "stairs"]);
    expect(pressEscape()).toBe(true);
    expect(said.at(-1)).toBe("closed");
    expect(pressEscape()).toBe(false);
  });

  it("close when the caret goes elsewhere, and are not closed twice", () => {
    const { editor, said, close } = watch("op Decides la|mps on stairs");
    editor.dispatchCommand(SHOW_FINDING_COMMAND, null);
    select(editor, 0, 0);
    expect(said).toEqual(["lamps, focused", "closed"]);
    editor.dispatchCommand(SHOW_FINDING_COMMAND, lamps);
    close();
    select(editor, 17, 23);
    expect(said.slice(2)).toEqual(["lamps", "closed"]);
  });
});
