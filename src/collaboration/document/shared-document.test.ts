import { describe, expect, it } from "vitest";
import { type Doc, encodeStateAsUpdate, XmlElement } from "yjs";
import {
  applyStored,
  createSharedDocument,
  documentVersion,
  encodeSharedDocument,
  isStored,
  migrateDocument,
  readDocumentVersion,
  rootName,
  writeFirstContent,
} from "./shared-document.ts";

function fill(document: Doc): void {
  document.get(rootName, XmlElement).insert(0, [new XmlElement("block")]);
}

describe("a shared document", () => {
  it("says what layout its first content has", () => {
    const document = createSharedDocument();
    writeFirstContent(document, "block", fill);
    expect(document.getMap("about").get("version")).toBe(documentVersion);
    expect(document.get(rootName, XmlElement).length).toBe(1);
  });

  it("takes first content once", () => {
    const document = createSharedDocument();
    writeFirstContent(document, "block", fill);
    writeFirstContent(document, "block", fill);
    expect(document.get(rootName, XmlElement).length).toBe(1);
  });

  it("holds the first content once where two windows wrote it apart", () => {
    const one = createSharedDocument();
    const other = createSharedDocument();
    writeFirstContent(one, "block", fill);
    one.get(rootName, XmlElement).insert(1, [new XmlElement("typed")]);
    writeFirstContent(other, "block", fill);
    applyStored(other, [encodeSharedDocument(one)]);
    const names = other.get(rootName, XmlElement).toArray();
    expect(names.map((child) => (child instanceof XmlElement ? child.nodeName : ""))).toEqual([
      "block",
      "typed",
    ]);
  });

  it("tells first content, which is new, from stored content", () => {
    const document = createSharedDocument();
    const origins: unknown[] = [];
    document.on("update", (_update: Uint8Array, origin: unknown) => origins.push(isStored(origin)));
    writeFirstContent(document, "block", fill);
    const other = createSharedDocument();
    other.on("update", (_update: Uint8Array, origin: unknown) => origins.push(isStored(origin)));
    applyStored(other, [encodeSharedDocument(document)]);
    expect(origins).toEqual([false, true]);
    expect(encodeStateAsUpdate(other)).toEqual(encodeStateAsUpdate(document));
  });

  it("refuses to touch the layout of a newer program", () => {
    const document = createSharedDocument();
    document.getMap("about").set("version", documentVersion + 1);
    expect(migrateDocument(document)).toBe(false);
    expect(readDocumentVersion(document)).toBe(documentVersion + 1);
  });

  it("leaves a document of today as it is", () => {
    const document = createSharedDocument();
    writeFirstContent(document, "block", fill);
    const before = encodeStateAsUpdate(document);
    expect(migrateDocument(document)).toBe(true);
    expect(encodeStateAsUpdate(document)).toEqual(before);
  });

  it("throws on bytes that are no update", () => {
    expect(() => applyStored(createSharedDocument(), [new Uint8Array([1, 2, 3, 250])])).toThrow();
  });
});
