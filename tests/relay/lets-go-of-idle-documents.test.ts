import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { isShared, joinRoom, newFolder, type RelayAtWork, startRelay, type Window } from "./relay-at-work.ts";

describe("a document nobody has open", () => {
  let folder: ReturnType<typeof newFolder>;
  let work: RelayAtWork;
  let windows: Window[] = [];
  const join = (token: string, room: string) => {
    const window = joinRoom({ socket: work.socket, room, token });
    windows.push(window);
    return window;
  };
  const rows = () => work.database.prepare("SELECT count(*) AS n FROM updates").get()?.["n"];
  const writeMuch = async (window: Window) => {
    for (let at = 0; at < 120; at += 1) {
      window.text.insert(0, `${at} `);
      // One at a time, as typed: changes made together would be one row.
      await window.until(isShared);
    }
  };

  beforeEach(async () => {
    folder = newFolder();
    work = await startRelay(folder.path);
  });
  afterEach(async () => {
    for (const window of windows) window.close();
    windows = [];
    await work.stop();
    folder.remove();
  });

  it("shrinks to one row that says the same, to a relay started again and to a window that was away", async () => {
    const { room, tokens } = work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    await owner.until(isShared);
    await writeMuch(owner);
    const text = owner.text.toString();
    expect(rows()).toBe(120);
    owner.disconnect();
    await vi.waitFor(() => expect(rows()).toBe(1), { timeout: 20_000 });
    owner.text.insert(0, "meanwhile ");
    await work.stop();
    work = await startRelay(folder.path);
    const guest = joinRoom({ socket: work.socket, room, token: tokens.editor });
    windows.push(guest);
    await guest.reads(text);
    const back = joinRoom({ socket: work.socket, room, token: tokens.owner, document: owner.document });
    windows.push(back);
    await guest.reads(`meanwhile ${text}`);
  });

  it("leaves the memory, and is read from the disk for who comes next", async () => {
    const { room, tokens } = work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    await owner.until(isShared);
    await writeMuch(owner);
    owner.close();
    await vi.waitFor(() => expect(rows()).toBe(1), { timeout: 20_000 });
    // Only a relay that has let go of the document can tell its next window this.
    const other = new Y.Doc();
    other.getText("text").insert(0, "from the disk");
    work.database.prepare("UPDATE updates SET bytes = ?").run(Y.encodeStateAsUpdate(other));
    await join(tokens.editor, room).reads("from the disk");
  });

  it("stays as long as one window has it", async () => {
    const { room, tokens } = work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    const guest = join(tokens.editor, room);
    await Promise.all([owner.until(isShared), guest.until(isShared)]);
    await writeMuch(owner);
    const text = owner.text.toString();
    owner.close();
    guest.text.insert(0, "x");
    await guest.until(isShared);
    expect(rows()).toBe(121);
    await guest.reads(`x${text}`);
  });
});
