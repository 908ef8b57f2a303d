import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Pause } from "./pause.ts";

describe("a pause", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("comes once nothing began for its length", () => {
    const act = vi.fn();
    const pause = new Pause(100, act);
    for (let key = 0; key < 5; key += 1) {
      pause.begin();
      vi.advanceTimersByTime(60);
    }
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(40);
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it("sets one timer for many keys", () => {
    const pause = new Pause(100, () => undefined);
    for (let key = 0; key < 50; key += 1) pause.begin();
    expect(vi.getTimerCount()).toBe(1);
    pause.end();
    expect(vi.getTimerCount()).toBe(0);
  });
});
