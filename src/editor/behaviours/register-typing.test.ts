import { CONTROLLED_TEXT_INSERTION_COMMAND, FORMAT_TEXT_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";

/** What an input method or a spelling checker of the browser hands over; Node has no such class. */
function input(data: string | null, transferred: string | null): InputEvent {
  return {
    data,
    dataTransfer: transferred === null ? null : { getData: () => transferred },
  } as unknown as InputEvent; // the two parts that are looked at
}

const cases: readonly (readonly [string, string | InputEvent, readonly string[], readonly string[]])[] = [
  ["puts what is typed at the caret", "x", ["op ab|c"], ["op abx|c"]],
  ["takes what an input method wrote", input("水", null), ["op ab|"], ["op ab水|"]],
  [
    "puts a corrected word for the wrong one",
    input(null, "harbour"),
    ["op a |harbor| b"],
    ["op a harbour| b"],
  ],
  ["keeps what comes in lines in one paragraph", input(null, "one \n two"), ["op |"], ["op one two|"]],
  ["leaves the text alone where nothing was written", input(null, null), ["op ab|c"], ["op ab|c"]],
];

describe("typing", () => {
  it.each(cases)("%s", (_, written, before, after) => {
    const editor = editorOf(before);
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, written);
    editor.update(() => {}, { discrete: true });
    expect(linesOf(editor)).toEqual(after);
  });

  it("sets what is selected in italics and back", () => {
    const editor = editorOf(["op a |lamp| b"]);
    const italic = (): void => {
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, "italic");
      editor.update(() => {}, { discrete: true });
    };
    italic();
    expect(linesOf(editor).join()).toContain("*");
    italic();
    expect(linesOf(editor).join()).not.toContain("*");
  });
});
