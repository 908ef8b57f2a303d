import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { isShared, type RelayAtWork, relayPerTest } from "./relay-at-work.ts";

describe("a relay whose disk is full", () => {
  const here = relayPerTest();
  const { join } = here;
  const numberOf = (pragma: string) =>
    Number(Object.values(here.work.database.prepare(pragma).get() ?? {})[0]);

  it("acknowledges nothing it could not store, shows it to nobody, and gets it once there is room", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const writer = join(tokens.owner, room);
    const peer = join(tokens.editor, room);
    await Promise.all([writer.until(isShared), peer.until(isShared)]);
    writer.text.insert(0, "before.");
    await peer.reads("before.");
    await writer.until(isShared);

    // SQLite's own "database or disk is full": no page may be added.
    here.work.database.exec(`PRAGMA max_page_count = ${numberOf("PRAGMA page_count")}`);
    const seenByPeer: string[] = [];
    peer.document.on("update", () => seenByPeer.push(peer.text.toString()));
    const long = "x".repeat(20_000);
    writer.text.insert(7, long);
    // It is cut off, comes back by itself, sends again and is cut off again.
    await writer.until(({ kind }) => kind === "offline");
    await writer.until(({ kind }) => kind === "connecting");
    await writer.until(({ kind }) => kind === "offline");
    expect(writer.state().unsynced).toBeGreaterThan(0);
    expect(seenByPeer).toEqual([]);
    expect(storedText(here.work, room)).toBe("before.");

    expect(here.work.lines).toContain("A shared change could not be stored: database or disk is full");
    here.work.database.exec("PRAGMA max_page_count = 1000000");
    await peer.reads(`before.${long}`);
    await writer.until(isShared);
    expect(storedText(here.work, room)).toBe(`before.${long}`);
  });

  it("goes on for those whose changes still fit", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const other = here.work.relay.rooms.open("draft-2");
    const greedy = join(tokens.owner, room);
    const modest = join(other.tokens.owner, other.room);
    await Promise.all([greedy.until(isShared), modest.until(isShared)]);
    here.work.database.exec(`PRAGMA max_page_count = ${numberOf("PRAGMA page_count")}`);
    greedy.text.insert(0, "x".repeat(50_000));
    modest.text.insert(0, "y");
    await modest.until(isShared);
    await greedy.until(({ kind }) => kind === "offline");
    expect(storedText(here.work, other.room)).toBe("y");
    expect(storedText(here.work, room)).toBe("");
  });
});

function storedText({ relay }: RelayAtWork, room: string): string {
  const document = new Y.Doc();
  for (const update of relay.journal.load(room)) Y.applyUpdate(document, update);
  return document.getText("text").toString();
}
