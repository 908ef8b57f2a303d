import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdWhileComposing } from "./hold-while-composing.ts";

describe("holdWhileComposing", () => {
  let end = (): void => {};
  const place = document.createElement("textarea");
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.append(place);
    place.focus();
  });
  afterEach(() => {
    end();
    place.remove();
    vi.useRealTimers();
  });

  function watch(isWaiting = true) {
    const said: string[] = [];
    end = holdWhileComposing({
      hold: () => said.push("hold"),
      release: () => said.push("release"),
      forget: () => said.push("forget"),
      isWaiting,
    });
    return said;
  }
  const happen = (...types: readonly string[]): void => {
    for (const type of types) place.dispatchEvent(new Event(type, { bubbles: true }));
  };

  it("holds from the first step until the editor has read what was written", () => {
    const said = watch();
    happen("compositionstart", "compositionend");
    expect(said).toEqual(["hold"]);
    vi.advanceTimersByTime(0);
    expect(said).toEqual(["hold", "release"]);
  });

  it("goes on holding where one input follows the other at once", () => {
    const said = watch();
    happen("compositionstart", "compositionend", "compositionstart");
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(["hold", "hold"]);
  });

  it("lets go when the writer leaves the place, though no browser says that the input ended", () => {
    const said = watch();
    happen("compositionstart");
    place.blur();
    vi.advanceTimersByTime(0);
    expect(said).toEqual(["hold", "release"]);
  });

  it("has what is shown taken, and keeps the place, when nothing happens while others wait", () => {
    const said = watch();
    happen("compositionstart");
    vi.advanceTimersByTime(20_000);
    happen("compositionupdate");
    vi.advanceTimersByTime(29_000);
    expect(said).toEqual(["hold", "hold"]);
    vi.advanceTimersByTime(1001);
    expect(said).toEqual(["hold", "hold", "release"]);
    expect(document.activeElement).toBe(place);
  });

  it("leaves an input open for as long as it likes where nobody waits", () => {
    const said = watch(false);
    happen("compositionstart");
    vi.advanceTimersByTime(600_000);
    expect(said).toEqual(["hold"]);
  });

  it("lets everything in at its end", () => {
    const said = watch();
    happen("compositionstart");
    end();
    expect(said).toEqual(["hold", "release"]);
  });
});
