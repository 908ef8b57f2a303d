import { describe, expect, it } from "vitest";
import { isShared, relayPerTest } from "./relay-at-work.ts";

describe("the relay", () => {
  const here = relayPerTest();
  const { join } = here;

  it("gives each window what the other types", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    await owner.until(isShared);
    owner.text.insert(0, "Decides");
    await owner.until(isShared);
    const guest = join(tokens.editor, room);
    await guest.reads("Decides");
    guest.text.insert(7, " to remain seized");
    await owner.reads("Decides to remain seized");
  });

  it("keeps what is typed offline and brings it in on return", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    const guest = join(tokens.editor, room);
    await Promise.all([owner.until(isShared), guest.until(isShared)]);
    guest.disconnect();
    guest.text.insert(0, "offline ");
    owner.text.insert(0, "online ");
    await owner.until(isShared);
    guest.connect();
    await guest.until(isShared);
    await owner.reads(guest.text.toString());
    expect(owner.text.toString()).toContain("offline ");
    expect(owner.text.toString()).toContain("online ");
  });

  it("has committed what a window calls shared", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    await owner.until(isShared);
    for (let count = 0; count < 20; count += 1) {
      owner.text.insert(0, "x");
      await owner.until(isShared);
      const rows = here.work.database.prepare("SELECT count(*) AS n FROM updates").get();
      expect(rows?.["n"]).toBe(count + 1);
    }
  });

  it("writes no row for a window that comes back with nothing new", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const owner = join(tokens.owner, room);
    await owner.until(isShared);
    owner.text.insert(0, "text");
    owner.text.delete(0, 2);
    await owner.until(isShared);
    const before = here.work.database.prepare("SELECT count(*) AS n FROM updates").get();
    owner.disconnect();
    owner.connect();
    await owner.until(isShared);
    expect(here.work.database.prepare("SELECT count(*) AS n FROM updates").get()).toEqual(before);
  });
});
