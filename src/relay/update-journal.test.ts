import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openDatabase } from "./open-database.ts";
import { Rooms } from "./rooms.ts";
import { isApplied, UpdateJournal } from "./update-journal.ts";

/** What many single changes are: words, some of them taken back. */
function updatesOf(count: number): { readonly updates: readonly Uint8Array[]; readonly document: Y.Doc } {
  const document = new Y.Doc();
  const updates: Uint8Array[] = [];
  document.on("update", (update: Uint8Array) => updates.push(update));
  const text = document.getText("text");
  for (let at = 0; updates.length < count; at += 1) {
    if (at % 5 === 4) text.delete(text.length - 6, 3);
    else text.insert(at % 3 === 0 ? 0 : text.length, `word ${at} `);
  }
  return { updates, document };
}

describe("the relay's journal", () => {
  let folder = "";
  let database: DatabaseSync;
  let journal: UpdateJournal;
  let room = "";
  const open = () => {
    database = openDatabase(join(folder, "relay.sqlite"));
    journal = new UpdateJournal(database);
  };
  const rows = () => Number(database.prepare("SELECT count(*) AS n FROM updates").get()?.["n"]);
  const read = () => {
    const document = new Y.Doc();
    for (const update of journal.load(room)) isApplied(document, update);
    return document;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "penholder-journal-"));
    open();
    room = new Rooms(database).open("draft-1").room;
  });
  afterEach(() => {
    if (database.isOpen) database.close();
    rmSync(folder, { recursive: true });
  });

  it("makes one row of many that says the same, also to who opens the file anew", async () => {
    const { updates, document } = updatesOf(300);
    for (const update of updates) void journal.commit(room, update);
    await journal.commit(room, updates[0] ?? new Uint8Array());
    expect(rows()).toBe(301);
    journal.compact(room);
    expect(rows()).toBe(1);
    database.close();
    open();
    expect(read().getText("text").toString()).toBe(document.getText("text").toString());
    // Not the text alone: whoever was away when it happened finds all their changes known.
    expect(Y.encodeStateVector(read())).toEqual(Y.encodeStateVector(document));
    expect(Y.encodeStateAsUpdate(read())).toEqual(Y.encodeStateAsUpdate(document));
  });

  it("leaves few rows as they are, and other rooms alone", async () => {
    const other = new Rooms(database).open("draft-2").room;
    const { updates } = updatesOf(40);
    await Promise.all(
      updates.flatMap((update) => [journal.commit(room, update), journal.commit(other, update)]),
    );
    journal.compact(room);
    expect(rows()).toBe(80);
    await Promise.all(updatesOf(40).updates.map((update) => journal.commit(room, update)));
    journal.compact(room);
    expect(rows()).toBe(41);
    expect(journal.load(other)).toEqual(updates);
  });

  it("keeps bytes it cannot read, which are not its to drop", async () => {
    const { updates, document } = updatesOf(60);
    const odd = new Uint8Array([255, 255, 255]);
    await Promise.all([...updates, odd].map((update) => journal.commit(room, update)));
    journal.compact(room);
    expect(journal.load(room)).toHaveLength(2);
    expect(journal.load(room)).toContainEqual(odd);
    expect(read().getText("text").toString()).toBe(document.getText("text").toString());
  });

  it("makes fewer rows of a room that never falls idle", async () => {
    const { updates, document } = updatesOf(2_100);
    await Promise.all(updates.map((update) => journal.commit(room, update)));
    // It happens once those who wait have been answered.
    await new Promise((resolve) => setImmediate(resolve));
    expect(rows()).toBeLessThan(200);
    expect(read().getText("text").toString()).toBe(document.getText("text").toString());
  });

  it("loses nothing where the disk does not allow it", async () => {
    const { updates } = updatesOf(60);
    await Promise.all(updates.map((update) => journal.commit(room, update)));
    database.exec("PRAGMA query_only = ON");
    journal.compact(room);
    expect(journal.load(room)).toEqual(updates);
  });
});
