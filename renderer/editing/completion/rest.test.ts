import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Rest } from "./rest.ts";

describe("the rest of the keys", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("comes once for keys that follow one another", () => {
    const rest = new Rest();
    const look = vi.fn();
    for (let key = 0; key < 10; key += 1) {
      rest.begin(look);
      vi.advanceTimersByTime(50);
    }
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("forgets what waited when a key comes", () => {
    const rest = new Rest();
    const [first, second] = [vi.fn(), vi.fn()];
    rest.begin(() => undefined);
    rest.wait(80, first);
    vi.advanceTimersByTime(70);
    rest.begin(second);
    vi.advanceTimersByTime(100);
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
  });

  it("waits longer where it is asked to while it does what waited", () => {
    const rest = new Rest();
    const list = vi.fn();
    rest.begin(() => rest.wait(80, list));
    vi.advanceTimersByTime(65);
    expect(list).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(list).toHaveBeenCalledTimes(1);
  });

  it("does nothing once it has ended", () => {
    const rest = new Rest();
    const look = vi.fn();
    rest.begin(look);
    rest.end();
    vi.advanceTimersByTime(500);
    expect(look).not.toHaveBeenCalled();
  });
});
