import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { isShared, relayPerTest, type Window } from "./relay-at-work.ts";

describe("a document nobody has open", () => {
  const here = relayPerTest();
  const { join } = here;
  const rows = () => here.work.database.prepare("SELECT count(*) AS n FROM updates").get()?.["n"];
  const writeMuch = async (window: Window) => {
    for (let at = 0; at < 120; at += 1) {
      window.text.insert(0, `${at} `);
      // One at a time, as typed: changes made together would be one row.
      await window.until(isShared);
    }
  };

  it("shrinks to one row that says the same, to a relay started again and to a window that was away", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    await owner.until(isShared);
    await writeMuch(owner);
    const text = owner.text.toString();
    expect(rows()).toBe(120);
    owner.disconnect();
    await vi.waitFor(() => expect(rows()).toBe(1), { timeout: 20_000 });
    owner.text.insert(0, "meanwhile ");
    await here.work.stop();
    await here.startAgain();
    const guest = join(tokens.editor, room);
    await guest.reads(text);
    join(tokens.owner, room, owner.document);
    await guest.reads(`meanwhile ${text}`);
  });

  it("leaves the memory, and is read from the disk for who comes next", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    await owner.until(isShared);
    await writeMuch(owner);
    owner.close();
    await vi.waitFor(() => expect(rows()).toBe(1), { timeout: 20_000 });
    // Only a relay that has let go of the document can tell its next window this.
    const other = new Y.Doc();
    other.getText("text").insert(0, "from the disk");
    here.work.database.prepare("UPDATE updates SET bytes = ?").run(Y.encodeStateAsUpdate(other));
    await join(tokens.editor, room).reads("from the disk");
  });

  it("stays as long as one window has it", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    const guest = join(tokens.editor, room);
    await Promise.all([owner.until(isShared), guest.until(isShared)]);
    await writeMuch(owner);
    const text = owner.text.toString();
    // Else what the guest writes would stand before or behind the last change, as it comes.
    await guest.reads(text);
    owner.close();
    guest.text.insert(0, "x");
    await guest.until(isShared);
    expect(rows()).toBe(121);
    await guest.reads(`x${text}`);
  });
});
