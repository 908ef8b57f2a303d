import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import { Doc } from "yjs";
import { pacePresence } from "./pace-presence.ts";

describe("pacePresence", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function paced() {
    const awareness = new Awareness(new Doc());
    const said: unknown[] = [];
    const stop = pacePresence(
      awareness,
      (origin) => origin === "relay",
      () => said.push(awareness.getLocalState()),
    );
    return { awareness, said, stop };
  }

  it("says at most ten times a second where somebody is, and the last place always", () => {
    const { awareness, said, stop } = paced();
    for (let key = 1; key <= 60; key += 1) {
      awareness.setLocalState({ caret: key });
      vi.advanceTimersByTime(1000 / 60);
    }
    expect(said.length).toBeLessThanOrEqual(11);
    vi.advanceTimersByTime(200);
    expect(said.at(-1)).toEqual({ caret: 60 });
    const count = said.length;
    vi.advanceTimersByTime(2000);
    expect(said.length).toBe(count);
    stop();
  });

  it("says the first move at once", () => {
    const { awareness, said, stop } = paced();
    awareness.setLocalState({ caret: 1 });
    expect(said).toEqual([{ caret: 1 }]);
    stop();
  });

  it("tells at once of who leaves", () => {
    const { awareness, said, stop } = paced();
    awareness.setLocalState({ caret: 1 });
    awareness.setLocalState(null);
    expect(said).toEqual([{ caret: 1 }, null]);
    stop();
  });

  it("sends nothing back to the relay, and nothing once ended", () => {
    const { awareness, said, stop } = paced();
    const change = { added: [7], updated: [], removed: [] };
    awareness.emit("update", [change, "relay"]);
    stop();
    awareness.setLocalState({ caret: 2 });
    vi.advanceTimersByTime(500);
    expect(said).toEqual([]);
  });
});
