import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, UndoManager, XmlElement, XmlText } from "yjs";
import { blockOrderOf, orderBlocks } from "./block-places.ts";

function open(client: number): Doc {
  const document = new Doc();
  document.clientID = client;
  orderBlocks(document, "root");
  return document;
}

const rootOf = (document: Doc): XmlElement => document.get("root", XmlElement);
const shown = (document: Doc): string =>
  rootOf(document)
    .toArray()
    .map((child) => (child instanceof XmlElement ? (child.getAttribute("__blockId") ?? child.nodeName) : ""))
    .join(" ");

function fill(document: Doc, ids: readonly string[]): void {
  const blocks = ids.map((id) => {
    const block = new XmlElement("block");
    block.setAttribute("__blockId", id);
    block.insert(0, [new XmlText(id)]);
    return block;
  });
  rootOf(document).insert(0, [new XmlElement("masthead"), ...blocks, new XmlElement("notes")]);
}

function exchange(one: Doc, other: Doc): void {
  applyUpdate(other, encodeStateAsUpdate(one), "network");
  applyUpdate(one, encodeStateAsUpdate(other), "network");
}

function two(): readonly [Doc, Doc] {
  const one = open(1);
  const other = open(2);
  fill(one, ["a", "b", "c", "d"]);
  exchange(one, other);
  return [one, other];
}

const place = (document: Doc, block: string, after: string | null): boolean =>
  blockOrderOf(document, "root").place(block, after);

describe("the places of blocks", () => {
  it("are where they were put, behind a block or before all", () => {
    const [one] = two();
    expect(place(one, "a", "c")).toBe(true);
    expect(shown(one)).toBe("masthead b c a d notes");
    place(one, "d", null);
    expect(shown(one)).toBe("masthead d b c a notes");
    place(one, "b", "a");
    expect(shown(one)).toBe("masthead d c a b notes");
    expect(place(one, "b", "gone")).toBe(false);
    expect(place(one, "b", "b")).toBe(false);
  });

  it("are the same for two who move one block, and what is typed in it meanwhile is kept", () => {
    const [one, other] = two();
    place(one, "a", "c");
    place(other, "a", "b");
    const block = rootOf(other)
      .toArray()
      .find((child) => child instanceof XmlElement && child.getAttribute("__blockId") === "a");
    const text = block instanceof XmlElement ? block.get(0) : null;
    if (text instanceof XmlText) text.insert(1, "typed");
    exchange(one, other);
    expect(shown(one)).toBe(shown(other));
    expect(shown(one).match(/a /g)?.length).toBe(1);
    expect(rootOf(one).toString()).toContain("atyped");
  });

  it("are kept when blocks are put in and taken out as they are shown", () => {
    const [one] = two();
    place(one, "a", "c");
    rootOf(one).insert(4, [new XmlElement("block")]);
    expect(shown(one)).toBe("masthead b c a block d notes");
    rootOf(one).delete(3, 1);
    expect(shown(one)).toBe("masthead b c block d notes");
  });

  it("come back by undo, also of a block that was taken out", () => {
    const [one] = two();
    const undo = new UndoManager(rootOf(one), { captureTimeout: 0 });
    place(one, "a", "c");
    rootOf(one).delete(3, 1);
    expect(shown(one)).toBe("masthead b c d notes");
    undo.undo();
    expect(shown(one)).toBe("masthead b c a d notes");
    undo.undo();
    expect(shown(one)).toBe("masthead a b c d notes");
    undo.redo();
    expect(shown(one)).toBe("masthead b c a d notes");
  });

  it("are told with where each stood before", () => {
    const [one] = two();
    const told: (readonly number[])[] = [];
    const stop = blockOrderOf(one, "root").onMove((before) => told.push(before));
    place(one, "a", "c");
    rootOf(one).insert(2, [new XmlElement("block")]);
    stop();
    place(one, "a", "b");
    expect(told).toEqual([[0, 2, 3, 1, 4, 5]]);
  });
});
