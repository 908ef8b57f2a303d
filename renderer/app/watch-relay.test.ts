import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchRelay } from "./watch-relay.ts";

describe("watchRelay", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watch() {
    const said: boolean[] = [];
    const watched = watchRelay((isCut) => said.push(isCut));
    watched.note({ kind: "live", unsynced: 0 });
    said.length = 0;
    return { ...watched, said };
  }

  it("is cut when the browser loses its network, until it is back or the relay answers", () => {
    const { note, end, said } = watch();
    window.dispatchEvent(new Event("offline"));
    expect(said).toEqual([true]);
    note({ kind: "live", unsynced: 1 });
    expect(said).toEqual([true]);
    note({ kind: "live", unsynced: 0 });
    expect(said).toEqual([true, false]);
    window.dispatchEvent(new Event("offline"));
    window.dispatchEvent(new Event("online"));
    expect(said).toEqual([true, false, true, false]);
    end();
    window.dispatchEvent(new Event("offline"));
    expect(said.length).toBe(4);
  });

  it("is cut when a change waits too long, also while more is written", () => {
    const { note, end, said } = watch();
    for (let unsynced = 1; unsynced < 5; unsynced += 1) {
      note({ kind: "live", unsynced });
      vi.advanceTimersByTime(1000);
    }
    expect(said).toEqual([true]);
    note({ kind: "live", unsynced: 3 });
    expect(said).toEqual([true, false]);
    end();
  });

  it("is not cut while answers come", () => {
    const { note, end, said } = watch();
    for (let round = 0; round < 8; round += 1) {
      note({ kind: "live", unsynced: 2 });
      vi.advanceTimersByTime(1000);
      note({ kind: "live", unsynced: 1 });
    }
    expect(said).not.toContain(true);
    end();
  });
});
