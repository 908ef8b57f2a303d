import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, UndoManager, XmlElement } from "yjs";
import { giveTextsEarly } from "./give-texts-early.ts";

const origin = { kind: "editor" };

function open(): { readonly document: Doc; readonly root: XmlElement } {
  const document = new Doc();
  giveTextsEarly(document);
  return { document, root: document.get("root", XmlElement) };
}

describe("giveTextsEarly", () => {
  it("gives a new empty paragraph its text, and nothing to what has or holds none", () => {
    const { document, root } = open();
    const full = new XmlElement("block");
    full.insert(0, [new XmlElement("other")]);
    document.transact(
      () => root.insert(0, [new XmlElement("block"), full, new XmlElement("masthead")]),
      origin,
    );
    expect(root.toArray().map((child) => (child instanceof XmlElement ? child.length : -1))).toEqual([
      1, 1, 0,
    ]);
  });

  it("finds what is new inside something new", () => {
    const { document, root } = open();
    const notes = new XmlElement("notes");
    const note = new XmlElement("note");
    notes.insert(0, [note]);
    document.transact(() => root.insert(0, [notes]), origin);
    expect(note.length).toBe(1);
  });

  it("leaves what came from elsewhere to who made it", () => {
    const other = new Doc();
    other.get("root", XmlElement).insert(0, [new XmlElement("block")]);
    const { document, root } = open();
    applyUpdate(document, encodeStateAsUpdate(other));
    const [block] = root.toArray();
    expect(block instanceof XmlElement && block.length).toBe(0);
  });

  it("is undone together with the paragraph", () => {
    const { document, root } = open();
    const undo = new UndoManager(root, { trackedOrigins: new Set([origin]) });
    document.transact(() => root.insert(0, [new XmlElement("block")]), origin);
    expect(undo.undoStack.length).toBe(1);
    undo.undo();
    expect(root.length).toBe(0);
  });
});
