import { describe, expect, it } from "vitest";
import { matchKeys } from "./match-keys.ts";

const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent("keydown", init);

describe("matchKeys", () => {
  it("takes Ctrl for Mod, and Cmd on a Mac", () => {
    expect(matchKeys("Mod+K", press({ key: "k", ctrlKey: true }), false)).toBe(true);
    expect(matchKeys("Mod+K", press({ key: "k", ctrlKey: true }), true)).toBe(false);
    expect(matchKeys("Mod+K", press({ key: "k", metaKey: true }), true)).toBe(true);
  });

  it("wants exactly the keys that are named", () => {
    expect(matchKeys("Mod+E", press({ key: "E", ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matchKeys("Mod+Shift+E", press({ key: "E", ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(matchKeys("F8", press({ key: "F8" }), false)).toBe(true);
  });

  it("knows a letter by its key where Alt writes another", () => {
    expect(matchKeys("Mod+Alt+P", press({ key: "π", code: "KeyP", metaKey: true, altKey: true }), true)).toBe(
      true,
    );
  });
});
