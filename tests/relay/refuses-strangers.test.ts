import { describe, expect, it } from "vitest";
import { closeReasons } from "#collaboration/document/close-codes.ts";
import { isShared, relayPerTest } from "./relay-at-work.ts";

describe("the relay and those who may not", () => {
  const here = relayPerTest();
  const { join } = here;
  const rows = () => here.work.database.prepare("SELECT count(*) AS n FROM updates").get()?.["n"];

  it("lets nobody in by a wrong token, another room's token or to an unknown room", async () => {
    const one = here.work.relay.rooms.open("draft-1");
    const other = here.work.relay.rooms.open("draft-2");
    const owner = join(one.tokens.owner, one.room);
    await owner.until(isShared);
    owner.text.insert(0, "private");
    await owner.until(isShared);
    const before = rows();
    for (const [token, room] of [
      ["", one.room],
      ["wrong", one.room],
      [other.tokens.owner, one.room],
      [one.tokens.owner, "no-such-room"],
      [one.room, one.room],
    ] as const) {
      const stranger = join(token, room);
      stranger.text.insert(0, "forged");
      await stranger.until(({ kind }) => kind === "refused");
      expect(stranger.text.toString()).toBe("forged");
    }
    expect(rows()).toBe(before);
    expect(owner.text.toString()).toBe("private");
  });

  it("lets a reader see every change and make none", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    const reader = join(tokens.reader, room);
    await Promise.all([owner, reader].map((window) => window.until(({ kind }) => kind === "live")));
    owner.text.insert(0, "text");
    await reader.reads("text");
    await owner.until(isShared);
    const before = rows();
    reader.text.insert(0, "forged ");
    owner.text.insert(4, " goes on");
    await reader.reads("forged text goes on");
    await owner.until(isShared);
    expect(rows()).toBe(Number(before) + 1);
    expect(owner.text.toString()).toBe("text goes on");
    // Never told that its change was shared.
    expect(reader.state().unsynced).toBeGreaterThan(0);
  });

  it("shuts everybody out the moment sharing ends", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    const guest = join(tokens.editor, room);
    await Promise.all([owner.until(isShared), guest.until(isShared)]);
    guest.text.insert(0, "kept");
    await owner.reads("kept");
    const before = rows();
    here.work.relay.endSharing(room);
    guest.text.insert(0, "too late ");
    await guest.until(({ kind }) => kind === "refused");
    const state = guest.state();
    expect(state.kind === "refused" && state.reason).toEqual(closeReasons.sharingEnded);
    await owner.until(({ kind }) => kind === "refused");
    expect(owner.text.toString()).toBe("kept");
    expect(rows()).toBe(before);
    const again = join(tokens.editor, room);
    await again.until(({ kind }) => kind === "refused");
    expect(again.text.toString()).toBe("");
  });

  it("shares a draft anew under another link once sharing has ended", async () => {
    const first = here.work.relay.rooms.open("draft-1");
    expect(here.work.relay.rooms.open("draft-1")).toEqual(first);
    here.work.relay.endSharing(first.room);
    const second = here.work.relay.rooms.open("draft-1");
    expect(second.room).not.toBe(first.room);
    expect(second.tokens.editor).not.toBe(first.tokens.editor);
    const guest = join(second.tokens.editor, second.room);
    await guest.until(isShared);
  });

  it("cuts off a window whose bytes are no change, and goes on for the others", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    await owner.until(isShared);
    const before = rows();
    for (const update of [[255, 255, 255, 255], [1], [3, 1, 2], [0, 1, 200, 200, 200]]) {
      const socket = new WebSocket(here.work.socket);
      socket.binaryType = "arraybuffer";
      await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
      const name = frame(room);
      socket.send(Uint8Array.from([...name, 2, 0, ...frame(tokens.editor)]));
      await new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }));
      const closed = new Promise<CloseEvent>((resolve) =>
        socket.addEventListener("close", resolve, { once: true }),
      );
      socket.send(Uint8Array.from([...name, 0, 2, update.length, ...update]));
      expect((await closed).code).toBe(closeReasons.badUpdate.code);
    }
    expect(rows()).toBe(before);
    owner.text.insert(0, "still here");
    await owner.until(isShared);
  });

  it("cuts off a message too large to be one of ours", async () => {
    const socket = new WebSocket(here.work.socket);
    await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
    const closed = new Promise((resolve) => socket.addEventListener("close", resolve, { once: true }));
    socket.send(new Uint8Array(17_000_000));
    await closed;
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    await join(tokens.owner, room).until(isShared);
  });
});

/** A text as Hocuspocus's messages carry it: its length, then its bytes. All of ours are short. */
function frame(text: string): readonly number[] {
  const bytes = new TextEncoder().encode(text);
  return [bytes.length, ...bytes];
}
