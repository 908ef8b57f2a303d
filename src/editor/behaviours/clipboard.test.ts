import { COPY_COMMAND, CUT_COMMAND, type LexicalEditor, PASTE_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";
import type { ClipboardOptions } from "./clipboard.ts";

class Clipboard {
  private readonly kept = new Map<string, string>();
  prevented = false;
  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [type, text] of Object.entries(texts)) this.kept.set(type, text);
  }
  setData(type: string, text: string): void {
    this.kept.set(type, text);
  }
  getData(type: string): string {
    return this.kept.get(type) ?? "";
  }
  /** The part of a clipboard event that the behaviour looks at; Node has no such class. */
  event(): ClipboardEvent {
    const preventDefault = (): void => {
      this.prevented = true;
    };
    return { clipboardData: this, preventDefault } as unknown as ClipboardEvent;
  }
}

async function paste(editor: LexicalEditor, clipboard: Clipboard): Promise<readonly string[]> {
  editor.dispatchCommand(PASTE_COMMAND, clipboard.event());
  // A paste is a step of its own after the event.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return linesOf(editor);
}

function copyFrom(lines: readonly string[]): Clipboard {
  const clipboard = new Clipboard();
  editorOf(lines).dispatchCommand(COPY_COMMAND, clipboard.event());
  return clipboard;
}

/** Ids are fresh at each paste: "^id" for whatever stands there. */
const anyIds = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replaceAll(/(\^|note )\w{12}\b/g, "$1id"));

describe("the clipboard", () => {
  it("gives others plain text without labels and marks", () => {
    const clipboard = copyFrom(["op |Urges^one ports;", "op Invites| all", "note one x"]);
    expect(clipboard.getData("text/plain")).toBe("Urges ports;\n\nInvites");
    expect(clipboard.prevented).toBe(true);
  });

  it("carries paragraphs with looks, notes and kinds between our windows", async () => {
    const clipboard = copyFrom(["op |*Urges* ports^one:", "su1 one;|", "note one x"]);
    const lines = await paste(editorOf(["op a|"]), clipboard);
    expect(anyIds(lines)).toEqual(["op a", "op *Urges* ports^id:", "su1 one;|", "note id x"]);
  });

  it("puts a part of a paragraph into the text", async () => {
    const clipboard = copyFrom(["op Urges |all ports|;"]);
    expect(await paste(editorOf(["op a| b"]), clipboard)).toEqual(["op aall ports| b"]);
  });

  it("gives the note of a pasted mark its own copy", async () => {
    const editor = editorOf(["op |a^one|", "note one x"]);
    const clipboard = new Clipboard();
    editor.dispatchCommand(COPY_COMMAND, clipboard.event());
    expect(anyIds(await paste(editor, clipboard))).toEqual(["op a^id|", "note id x"]);
  });

  it("brings a cut paragraph back with its note", async () => {
    const editor = editorOf(["op a|b^one|;", "note one x"]);
    const clipboard = new Clipboard();
    editor.dispatchCommand(CUT_COMMAND, clipboard.event());
    editor.update(() => {}, { discrete: true });
    expect(linesOf(editor)).toEqual(["op a|;"]);
    expect(anyIds(await paste(editor, clipboard))).toEqual(["op ab^id|;", "note id x"]);
  });

  it("takes a line of plain text as text, whatever HTML says", async () => {
    const clipboard = new Clipboard({
      "text/plain": "plain words\n",
      "text/html": "<table><tr><td>x</td></tr></table>",
    });
    expect(await paste(editorOf(["op a| b"]), clipboard)).toEqual(["op aplain words| b"]);
  });

  const readPastedText: NonNullable<ClipboardOptions["readPastedText"]> = async (text) => ({
    // As a reader would give them; the ids are not kept.
    blocks: text.split("\n").map(
      (line, index): Block => ({
        id: `x${index}` as BlockId,
        kind: "preambular",
        level: 0,
        spans: [{ kind: "text", text: line }],
      }),
    ),
    notes: [],
  });

  it("has several lines read as a file would be", async () => {
    const clipboard = new Clipboard({ "text/plain": "one\r\ntwo" });
    const editor = editorOf(["op |", "op z"], { readPastedText });
    expect(await paste(editor, clipboard)).toEqual(["pp one", "pp two|", "op z"]);
  });

  it("joins several lines where nobody can read them, and in a note", async () => {
    const clipboard = new Clipboard({ "text/plain": "one\ntwo" });
    expect(await paste(editorOf(["op a|"]), clipboard)).toEqual(["op aone two|"]);
    expect(await paste(editorOf(["op a^one", "note one x|"], { readPastedText }), clipboard)).toEqual([
      "op a^one",
      "note one xone two|",
    ]);
  });

  it.each(["{", '{"blocks":[{"id":1}],"notes":[]}', '{"blocks":[],"notes":[]}', "null"])(
    "takes the plain text where our own form is broken: %j",
    async (broken) => {
      const clipboard = new Clipboard({ "application/x-penholder": broken, "text/plain": "words" });
      expect(await paste(editorOf(["op a|"]), clipboard)).toEqual(["op awords|"]);
    },
  );
});
