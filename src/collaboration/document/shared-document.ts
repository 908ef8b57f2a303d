// The one place that knows what is where inside the shared Yjs document.
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement } from "yjs";
import { type BlockOrder, blockOrderOf, orderBlocks } from "./block-places.ts";
import { giveTextsEarly } from "./give-texts-early.ts";

/** The name of the editor's root in the shared document: the collaboration plugin's `rootName`. */
export const rootName = "resolution";

/** Where the document says what layout it has. */
const aboutName = "about";
const versionKey = "version";

/** The layout this program writes. */
export const documentVersion = 3;

/** Brings a document from one version of the layout to the next. */
type Migration = (document: Doc) => void;

/**
 * `migrations[n]` leads from version n to n + 1. Version 2 may hold marks of places, which version 1 cannot show; version 3
 * marks of text that went to another paragraph.
 */
const migrations: Readonly<Record<number, Migration>> = { 1: () => undefined, 2: () => undefined };

/** Why a change was made that did not come from this window's own editing; undo takes none of these back. */
type DocumentOrigin = { readonly kind: "stored" | "created" | "migrated" };

const stored: DocumentOrigin = { kind: "stored" };
const created: DocumentOrigin = { kind: "created" };
const migrated: DocumentOrigin = { kind: "migrated" };
const ownOrigins: readonly unknown[] = [stored, created, migrated];

export function isStored(origin: unknown): boolean {
  return origin === stored;
}

export function createSharedDocument(): Doc {
  // A deleted sentence is not kept once nobody can undo its deletion.
  const document = new Doc({ gc: true });
  orderBlocks(document, rootName);
  return document;
}

/** The order its paragraphs are shown in, and the way to change it. Asked for before anything has come in. */
export function readOrder(document: Doc): BlockOrder {
  return blockOrderOf(document, rootName, (origin) => ownOrigins.includes(origin));
}

/** Fills the document from what was kept, oldest first. Throws on bytes that are no update. */
export function applyStored(document: Doc, updates: readonly Uint8Array[]): void {
  document.transact(() => {
    for (const update of updates) applyUpdate(document, update, stored);
  }, stored);
}

/** The whole document as one update, format V1. */
export function encodeSharedDocument(document: Doc): Uint8Array {
  return encodeStateAsUpdate(document);
}

/** True once somebody has written the first content; who joins never writes it. */
function isFilled(document: Doc): boolean {
  return document.get(rootName, XmlElement).length > 0;
}

/**
 * Writes the first content, unless there is some: `write` puts `content` into a document of its own. It arrives as one
 * change that is kept like any other and that undo does not take back.
 *
 * Two windows may open a draft that has no shared state yet, and both write. The writer is named after the content, so
 * both make the very same change, and Yjs takes one change once: the text cannot double.
 */
export function writeFirstContent(document: Doc, content: unknown, write: (empty: Doc) => void): void {
  if (isFilled(document)) return;
  const empty = createSharedDocument();
  empty.clientID = writerOf(JSON.stringify([documentVersion, content]));
  giveTextsEarly(empty);
  write(empty);
  markVersion(empty);
  applyUpdate(document, encodeStateAsUpdate(empty), created);
  empty.destroy();
}

/** A number of 32 bits, as Yjs names its clients: FNV-1a. */
function writerOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function markVersion(document: Doc): void {
  document.getMap(aboutName).set(versionKey, documentVersion);
}

/** The layout of the document; a document without content has today's. */
export function readDocumentVersion(document: Doc): number {
  const version = document.getMap(aboutName).get(versionKey);
  return typeof version === "number" ? version : documentVersion;
}

/** Brings an older document up to date. False where it was made by a newer program: then it is only to be looked at. */
export function migrateDocument(document: Doc): boolean {
  const version = readDocumentVersion(document);
  if (version > documentVersion) return false;
  for (let at = version; at < documentVersion; at += 1) {
    document.transact(() => migrations[at]?.(document), migrated);
  }
  if (version < documentVersion) document.transact(() => markVersion(document), migrated);
  return true;
}
