// Comments stay on their words, whatever two people do to the text around them, and the same in every window.
import {
  $createRangeSelection,
  $setSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import { type Doc, XmlElement } from "yjs";
import {
  createSharedDocument,
  encodeSharedDocument,
  rootName,
} from "#collaboration/document/shared-document.ts";
import { textAnchorsOf } from "#collaboration/document/text-anchors.ts";
import type { Edit } from "#core/resolution/edit.ts";
import { mostComments } from "#core/resolution/read-comment.ts";
import type { Remark } from "#core/resolution/remark.ts";
import {
  type BlockId,
  type Comment,
  emptyNegotiation,
  emptyResolution,
} from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { readSharedResolution, writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { $findBlock } from "#editor/nodes/find-nodes.ts";
import { $selectPoints } from "#editor/nodes/text-position.ts";
import { readJson } from "#formats/json/read-json.ts";
import { writeJson } from "#formats/json/write-json.ts";
import { Writer } from "./writer.ts";

const id = (text: string): BlockId => text as BlockId; // a test's own id
const texts = { o1: "Urges every harbour to keep lamps lit;", o2: "Requests pilots to report;" };
const remark: Remark = {
  id: "r",
  author: "Ama",
  delegation: "Ghana",
  at: "2026-01-01T10:00:00.000Z",
  text: "All of them?",
};

function commentOn(words: string, block: keyof typeof texts = "o1"): Comment {
  const start = texts[block].indexOf(words);
  const place = words === "" ? { start: 0, end: 0 } : { start, end: start + words.length };
  return { ...remark, block: id(block), ...place, words, resolved: false, answers: [] };
}

/** Two windows on one text with a comment. */
function openTwo(comment: Comment = commentOn("every harbour")): readonly [Writer, Writer] {
  const document = createSharedDocument();
  const blocks = Object.entries(texts).map(([name, text]) => ({
    id: id(name),
    kind: "operative" as const, // the literal, not string
    level: 0 as const, // as above
    spans: [{ kind: "text" as const, text }], // as above
  }));
  const negotiation = { ...emptyNegotiation, comments: [comment] };
  writeSharedResolution(
    { ...emptyResolution("hrc"), blocks, negotiation },
    { document, rootName, anchors: textAnchorsOf(document, rootName) },
  );
  const first = encodeSharedDocument(document);
  const writers = [new Writer({ client: 1 }), new Writer({ client: 2 })] as const;
  for (const writer of writers) {
    writer.receive([first]);
    writer.takeSent();
  }
  return writers;
}

function exchange([one, other]: readonly [Writer, Writer]): void {
  const [fromOne, fromOther] = [one.takeSent(), other.takeSent()];
  one.receive(fromOther);
  other.receive(fromOne);
}

const edit = (writer: Writer, ...edits: readonly Edit[]): void =>
  writer.act((editor) => applyEdits(editor, edits, "command"));

function replace(writer: Writer, words: string, text: string, block: keyof typeof texts = "o1"): void {
  const now = textOf(writer.read().blocks.find((each) => each.id === block)?.spans ?? []);
  const start = now.indexOf(words);
  edit(writer, { kind: "replace-text", in: { block: id(block) }, start, end: start + words.length, text });
}

function press(
  writer: Writer,
  at: { readonly block: string; readonly offset: number },
  key: "enter" | "backspace",
): void {
  writer.act((editor) => {
    editor.update(
      () => {
        const block = $findBlock(id(at.block));
        if (block === null) throw new Error(`${at.block} is there`);
        const selection = $createRangeSelection();
        const place = { owner: block.getKey(), offset: at.offset };
        $selectPoints(selection, place, place);
        $setSelection(selection);
      },
      { discrete: true },
    );
    if (key === "enter") editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
  });
}

/** The words each window shows as commented, and the paragraph they are in; a window opened now shows the same. */
function shown(writers: readonly [Writer, Writer]): string {
  const [one, other] = writers.map((writer) => {
    const value = writer.read();
    expect(writer.readAfresh().negotiation.comments).toEqual(value.negotiation.comments);
    const [comment] = value.negotiation.comments;
    const block = value.blocks.findIndex((each) => each.id === comment?.block);
    const text = textOf(value.blocks[block]?.spans ?? []);
    return `${block}: ${text.slice(comment?.start, comment?.end)}`;
  });
  expect(other).toBe(one);
  return one ?? "";
}

describe("a comment", () => {
  it("follows what two type before and in its words", () => {
    const writers = openTwo();
    replace(writers[0], "Urges", "Strongly urges");
    replace(writers[1], "every harbour", "every busy harbour");
    exchange(writers);
    expect(shown(writers)).toBe("0: every busy harbour");
  });

  it("goes with its words where the paragraph is split, joined or moved, by somebody else too", () => {
    const writers = openTwo(commentOn("lamps"));
    press(writers[0], { block: "o1", offset: 20 }, "enter");
    replace(writers[1], "Urges", "Again urges");
    exchange(writers);
    expect(shown(writers)).toBe("1: lamps");
    const second = writers[0].read().blocks[1]?.id ?? "";
    press(writers[1], { block: second, offset: 0 }, "backspace");
    edit(writers[0], { kind: "move-block", block: id("o2"), after: null });
    exchange(writers);
    expect(shown(writers)).toBe("1: lamps");
  });

  it("stays on the paragraph where its words are gone, and has them again when they come back", () => {
    const writers = openTwo();
    writers[0].pause();
    replace(writers[0], "every harbour ", "");
    exchange(writers);
    expect(shown(writers)).toBe("0: ");
    expect(writers[1].read().negotiation.comments[0]).toMatchObject({ start: 6, words: "every harbour" });
    writers[0].act((editor) => editor.dispatchCommand(UNDO_COMMAND, undefined));
    exchange(writers);
    expect(shown(writers)).toBe("0: every harbour");
  });

  it("waits for its paragraph, and on a whole one needs no words", () => {
    const writers = openTwo(commentOn("", "o2"));
    writers[0].pause();
    edit(writers[0], { kind: "remove-block", block: id("o2") });
    exchange(writers);
    expect(shown(writers)).toBe("-1: ");
    writers[0].act((editor) => editor.dispatchCommand(UNDO_COMMAND, undefined));
    exchange(writers);
    expect(shown(writers)).toBe("1: ");
  });

  it("keeps what two answer and resolve at the same moment, and an answer taken back alone is gone", () => {
    const writers = openTwo();
    const answer = { ...remark, text: "Some." };
    edit(writers[0], { kind: "add-answer", comment: "r", answer: { ...answer, id: "a" } });
    edit(writers[1], { kind: "add-answer", comment: "r", answer: { ...answer, id: "b" } });
    edit(writers[1], { kind: "resolve-comment", comment: "r", resolved: true });
    exchange(writers);
    for (const writer of writers) {
      const [comment] = writer.read().negotiation.comments;
      expect(comment).toMatchObject({ resolved: true, answers: [{ id: "a" }, { id: "b" }] });
    }
    edit(writers[1], { kind: "remove-remark", comment: "r", answer: "a" });
    edit(writers[0], { kind: "set-remark", comment: "r", answer: null, text: "Every one?" });
    exchange(writers);
    expect(shown(writers)).toBe("0: every harbour");
    expect(writers[0].read().negotiation.comments[0]).toMatchObject({
      text: "Every one?",
      answers: [{ id: "b" }],
    });
  });
});

describe("comments from a hostile peer", () => {
  const open = (): { readonly document: Doc; readonly send: (key: string, text: string) => void } => {
    const document = createSharedDocument();
    const block = {
      id: id("o1"),
      kind: "operative",
      level: 0,
      spans: [{ kind: "text", text: "Urges" }],
    } as const;
    writeSharedResolution({ ...emptyResolution("hrc"), blocks: [block] }, { document, rootName });
    const [masthead] = document.get(rootName, XmlElement).toArray();
    if (!(masthead instanceof XmlElement)) throw new Error("The masthead comes first");
    return { document, send: (key, text) => masthead.setAttribute(`s_${key}`, text) };
  };
  const read = (document: Doc) =>
    readSharedResolution({ document, rootName, anchors: textAnchorsOf(document, rootName) });

  it.each([
    ["{"],
    ["null"],
    ["[]"],
    [JSON.stringify({ ...commentOn("Urges"), start: -1 })],
    [JSON.stringify({ ...commentOn("Urges"), text: "x".repeat(20_000) })],
    [JSON.stringify({ ...commentOn("Urges"), id: "another" })],
    [JSON.stringify({ ...commentOn("Urges"), block: 7 })],
  ])("that are malformed are none: %.40s", (text) => {
    const { document, send } = open();
    send("comment r", text);
    send("answer r a", text);
    expect(read(document).negotiation.comments).toEqual([]);
  });

  it.each(["1:1 1:1", "9999:0 1:999999999", "x y", "-1:2", "1:0:99999999999"])(
    "with a forged name stand on the paragraph: %s",
    (anchor) => {
      const { document, send } = open();
      send("comment r", JSON.stringify({ ...commentOn(""), anchor }));
      const [comment] = read(document).negotiation.comments;
      expect(comment).toMatchObject({ start: 0, end: 0 });
    },
  );

  it("are bounded in number, quickly, and what is read can be saved", () => {
    const { document, send } = open();
    document.transact(() => {
      for (let at = 0; at < 30_000; at += 1) {
        const each = { ...commentOn("Urges"), start: 0, end: 5, id: `c${at}`, anchor: "1:1 1:5" };
        send(`comment c${at}`, JSON.stringify(each));
      }
    });
    const began = process.cpuUsage().user;
    const value = read(document);
    // In microseconds. All of it, with the making of an editor.
    expect(process.cpuUsage().user - began).toBeLessThan(6_000_000);
    expect(value.negotiation.comments.length).toBe(mostComments);
    const saved = readJson(writeJson(value), { newId: () => "new", defaultBody: "hrc" });
    expect(saved).toEqual({ ok: true, value: { value, messages: [] } });
  }, 60_000);
});
