import { afterEach, describe, expect, it, vi } from "vitest";
import { watchPress } from "./press-watch.ts";

const send = (kind: string): void => void document.dispatchEvent(new Event(kind));

describe("watchPress", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("acts at once where no pointer is down", () => {
    const watch = watchPress();
    const act = vi.fn();
    watch.whenReleased(act);
    expect(act).toHaveBeenCalledTimes(1);
    watch.stop();
  });

  it("acts behind the click of a pointer that is down, once and the last time asked", () => {
    vi.useFakeTimers();
    const watch = watchPress();
    const [first, last] = [vi.fn(), vi.fn()];
    send("pointerdown");
    watch.whenReleased(first);
    watch.whenReleased(last);
    send("pointerup");
    expect(last).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect([first.mock.calls.length, last.mock.calls.length]).toEqual([0, 1]);
    watch.stop();
  });

  it("is done once stopped", () => {
    vi.useFakeTimers();
    const watch = watchPress();
    const act = vi.fn();
    send("pointerdown");
    watch.whenReleased(act);
    watch.stop();
    send("pointerup");
    vi.runAllTimers();
    expect(act).not.toHaveBeenCalled();
  });
});
