import { describe, expect, it } from "vitest";
import { isShared, relayPerTest } from "./relay-at-work.ts";

describe("a relay that is started again", () => {
  const here = relayPerTest();
  const { join } = here;

  it("keeps the documents, lets windows come back by themselves and takes what they wrote meanwhile", async () => {
    const { room, tokens } = here.work.relay.rooms.open("draft-1");
    const window = join(tokens.owner, room);
    await window.until(isShared);
    window.text.insert(0, "before");
    await window.until(isShared);
    await here.work.stop();
    await window.until(({ kind }) => kind === "offline");
    window.text.insert(6, " and meanwhile");
    await here.startAgain(Number(new URL(here.work.socket).port));
    await window.until(isShared);
    const guest = join(tokens.editor, room);
    await guest.reads("before and meanwhile");
    guest.close();
    expect(here.work.lines).toEqual([]);
  });
});
