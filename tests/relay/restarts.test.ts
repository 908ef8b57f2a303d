import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isShared, joinRoom, newFolder, type RelayAtWork, startRelay, type Window } from "./relay-at-work.ts";

describe("a relay that is started again", () => {
  let folder: ReturnType<typeof newFolder>;
  let work: RelayAtWork;
  let window: Window;

  beforeEach(async () => {
    folder = newFolder();
    work = await startRelay(folder.path);
  });
  afterEach(async () => {
    window.close();
    await work.stop();
    folder.remove();
  });

  it("keeps the documents, lets windows come back by themselves and takes what they wrote meanwhile", async () => {
    const { room, tokens } = work.relay.rooms.open("draft-1");
    window = joinRoom({ socket: work.socket, room, token: tokens.owner });
    await window.until(isShared);
    window.text.insert(0, "before");
    await window.until(isShared);
    await work.stop();
    await window.until(({ kind }) => kind === "offline");
    window.text.insert(6, " and meanwhile");
    work = await startRelay(folder.path, Number(new URL(work.socket).port));
    await window.until(isShared);
    const guest = joinRoom({ socket: work.socket, room, token: tokens.editor });
    await guest.reads("before and meanwhile");
    guest.close();
    expect(work.lines).toEqual([]);
  });
});
