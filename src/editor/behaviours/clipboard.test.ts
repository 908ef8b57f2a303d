import {
  COMMAND_PRIORITY_LOW,
  COPY_COMMAND,
  CUT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { $readResolution } from "#editor/convert/read-resolution.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";
import { type ClipboardOptions, PASTED_COMMAND, PASTING_COMMAND, type PasteReport } from "./clipboard.ts";

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
  it("gives others plain text", () => {
    const clipboard = copyFrom(["op |Urges^one ports;", "op Invites| all", "note one x"]);
    expect(clipboard.getData("text/plain")).toBe("Urges¹ ports;\n\nInvites\n\n¹ x");
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
    expect(await paste(editor, clipboard)).toEqual(["op ab^one|;", "note one x"]);
  });

  const cut = (editor: LexicalEditor): Clipboard => {
    const clipboard = new Clipboard();
    editor.dispatchCommand(CUT_COMMAND, clipboard.event());
    editor.update(() => {}, { discrete: true });
    return clipboard;
  };
  const idsOf = (editor: LexicalEditor): readonly string[] =>
    editor.getEditorState().read(() => $getBlocks().map((block) => block.getBlockId()));

  it.each([
    ["op a|", "op |b|", "su1 c"],
    ["op a|", "op |b", "su1 |c"],
    ["op a|", "op |b", "su1 c|"],
  ])("takes whole paragraphs out with their place, and puts them back as the same ones", async (...all) => {
    const lines = [all[0].replace("|", ""), ...all.slice(1)];
    const editor = editorOf(lines);
    const before = idsOf(editor);
    const was = linesOf(editor).map((line) => line.replaceAll("|", ""));
    const clipboard = cut(editor);
    expect(linesOf(editor).filter((line) => /^\w+ ?\|?$/.test(line))).toEqual([]);
    expect(idsOf(editor).length).toBeLessThan(before.length);
    expect((await paste(editor, clipboard)).map((line) => line.replaceAll("|", ""))).toEqual(was);
    expect(idsOf(editor)).toEqual(before);
  });

  it("gives a cut paragraph a fresh id where it is pasted a second time", async () => {
    const editor = editorOf(["op |a|", "op b"]);
    const [id] = idsOf(editor);
    const clipboard = cut(editor);
    await paste(editor, clipboard);
    expect(await paste(editor, clipboard)).toEqual(["op a", "op a|", "op b"]);
    expect(idsOf(editor).filter((each) => each === id)).toHaveLength(1);
  });

  it("renews the ids of what was cut in another draft", async () => {
    const other = editorOf(["op z", "op |a|"]);
    const [, id] = idsOf(other);
    const editor = editorOf(["op x|"]);
    expect(await paste(editor, cut(other))).toEqual(["op x", "op a|"]);
    expect(idsOf(editor)).not.toContain(id);
  });

  it("keeps the title's place when its words are cut", () => {
    const editor = editorOf(["ti |a|", "op b"]);
    cut(editor);
    expect(linesOf(editor)).toEqual(["ti |", "op b"]);
  });

  it("takes a line of plain text as text, whatever HTML says", async () => {
    const clipboard = new Clipboard({
      "text/plain": "plain words\n",
      "text/html": "<table><tr><td>x</td></tr></table>",
    });
    expect(await paste(editorOf(["op a| b"]), clipboard)).toEqual(["op aplain words| b"]);
  });

  const readPaste: NonNullable<ClipboardOptions["readPaste"]> = async ({ text }) => ({
    // As a reader would give them; the ids are not kept.
    blocks: text.split("\n").map(
      (line, index): Block => ({
        id: `x${index}` as BlockId,
        kind: "preambular",
        level: 0,
        spans: [{ kind: "text", text: line.replace(/^\d\. /, "") }],
      }),
    ),
    notes: [],
    messages: [{ text: "Two numbers were taken off." }],
    isSure: false,
  });
  const lines = new Clipboard({ "text/plain": "1. one\r\n2. two" });

  it("has several lines read by whoever can", async () => {
    const editor = editorOf(["op |", "op z"], { readPaste });
    expect(await paste(editor, lines)).toEqual(["pp one", "pp two|", "op z"]);
  });

  it("offers the lines as they were typed, in place of what was made of them", async () => {
    const editor = editorOf(["op a|b"], { readPaste });
    const reports: PasteReport[] = [];
    editor.registerCommand(PASTED_COMMAND, (report) => reports.push(report) > 0, COMMAND_PRIORITY_LOW);
    expect(await paste(editor, lines)).toEqual(["op a", "pp one", "pp two|", "op b"]);
    expect(reports.map(({ messages }) => messages)).toEqual([["Two numbers were taken off."]]);
    reports[0]?.keepAsTyped?.();
    expect(linesOf(editor)).toEqual(["op a", "op 1. one", "op 2. two|", "op b"]);
  });

  it("pastes the lines as they are where nobody can read them, and says so", async () => {
    const editor = editorOf(["op a|", "op z"], { readPaste: async () => null });
    const reports: PasteReport[] = [];
    editor.registerCommand(PASTED_COMMAND, (report) => reports.push(report) > 0, COMMAND_PRIORITY_LOW);
    expect(await paste(editor, lines)).toEqual(["op a", "op 1. one", "op 2. two|", "op z"]);
    expect(reports.map(({ wasUnread }) => wasUnread)).toEqual([true]);
  });

  it("pastes nothing where its reading was left", async () => {
    const editor = editorOf(["op a|", "op z"], { readPaste: () => new Promise(() => undefined) });
    const seen: boolean[] = [];
    const leave = (underWay: { readonly cancel: () => void } | null): boolean => {
      seen.push(underWay !== null);
      underWay?.cancel();
      return true;
    };
    editor.registerCommand(PASTING_COMMAND, leave, COMMAND_PRIORITY_LOW);
    expect(await paste(editor, lines)).toEqual(["op a|", "op z"]);
    expect(seen).toEqual([true, false]);
  });

  it("leaves everything as it is where plain text was asked for", async () => {
    const editor = editorOf(["op a|", "op z"], { readPaste });
    const keys = { shiftKey: true, ctrlKey: true, metaKey: false, code: "KeyV" };
    // The part of a key event that the behaviour looks at; Node has no such class.
    editor.dispatchCommand(KEY_DOWN_COMMAND, keys as unknown as KeyboardEvent);
    expect(await paste(editor, lines)).toEqual(["op a", "op 1. one", "op 2. two|", "op z"]);
    expect(await paste(editor, lines)).toEqual([
      "op a",
      "op 1. one",
      "op 2. two",
      "pp one",
      "pp two|",
      "op z",
    ]);
  });

  it("makes one text of several lines in a note", async () => {
    expect(await paste(editorOf(["op a^one", "note one x|"], { readPaste }), lines)).toEqual([
      "op a^one",
      "note one xone two|",
    ]);
  });

  it("pastes where it was asked to, whatever was written while it was read", async () => {
    let answer = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const editor = editorOf(["op a", "op b|", "op c"], {
      readPaste: async (asked) => {
        await waiting;
        return await readPaste(asked);
      },
    });
    editor.dispatchCommand(PASTE_COMMAND, lines.event());
    editor.update(
      () => {
        const [first, second] = $getBlocks();
        first?.remove();
        second?.selectStart().insertText("new ");
      },
      { discrete: true },
    );
    answer();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(linesOf(editor)).toEqual(["op new b", "pp one", "pp two|", "op c"]);
  });

  it("keeps the words of a reference whose paragraph is not here", async () => {
    const excerpt = {
      blocks: [
        {
          id: "x",
          kind: "operative",
          level: 0,
          spans: [{ kind: "reference", target: "elsewhere", text: "3" }],
        },
      ],
      notes: [],
    };
    const editor = editorOf(["op a|"]);
    await paste(editor, new Clipboard({ "application/x-penholder": JSON.stringify(excerpt) }));
    const spans = editor.getEditorState().read(() => $readResolution().blocks[0]?.spans);
    expect(spans).toEqual([{ kind: "text", text: "a3" }]);
  });

  it("gives word processors numbers, italics and real footnotes", () => {
    const clipboard = new Clipboard();
    const labelsOf: NonNullable<ClipboardOptions["labelsOf"]> = ({ blocks }) =>
      new Map(blocks.map(({ id }, index) => [id, { printed: `${index + 1}.`, name: "" }]));
    const editor = editorOf(["op |*Urges* <ports>^one:", "su1 one;|", "note one x"], { labelsOf });
    editor.dispatchCommand(COPY_COMMAND, clipboard.event());
    expect(clipboard.getData("text/plain")).toBe("1. Urges <ports>¹:\n\n2. one;\n\n¹ x");
    const html = clipboard.getData("text/html");
    expect(html).toContain("<p>1.&nbsp;&nbsp;<i>Urges</i> &lt;ports&gt;<a");
    expect(html).toContain('<div style="mso-element:footnote" id="ftn1">');
  });

  it.each(["{", '{"blocks":[{"id":1}],"notes":[]}', '{"blocks":[],"notes":[]}', "null"])(
    "takes the plain text where our own form is broken: %j",
    async (broken) => {
      const clipboard = new Clipboard({ "application/x-penholder": broken, "text/plain": "words" });
      expect(await paste(editorOf(["op a|"]), clipboard)).toEqual(["op awords|"]);
    },
  );
});
