import { describe, expect, it } from "vitest";
import { findKeysInUse, keysOf, type Press, readKeys } from "./command-keys.ts";

const plain: Press = { key: "", code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe("keysOf", () => {
  it("gives the keys of the list, unless others were chosen or none at all", () => {
    expect(keysOf("export", {})).toBe("Mod+Shift+E");
    expect(keysOf("export", { export: "F9" })).toBe("F9");
    expect(keysOf("export", { export: "" })).toBeNull();
  });

  it("leaves the keys the text listens to as they are", () => {
    expect(keysOf("undo", { undo: "F9" })).toBe("Mod+Z");
  });
});

describe("findKeysInUse", () => {
  it("tells which command has them, as the settings stand", () => {
    expect(findKeysInUse("Mod+K", "export", {})?.id).toBe("command-palette");
    expect(findKeysInUse("Mod+K", "export", { "command-palette": "" })).toBeNull();
    expect(findKeysInUse("F9", "export", { save: "F9" })?.id).toBe("save");
  });
});

describe("readKeys", () => {
  it.each([
    [{ ...plain, key: "e", code: "KeyE", ctrlKey: true, shiftKey: true }, "Mod+Shift+E"],
    [{ ...plain, key: "π", code: "KeyP", altKey: true }, "Alt+P"],
    [{ ...plain, key: "F9", code: "F9" }, "F9"],
    [{ ...plain, key: "=", code: "Equal", ctrlKey: true }, "Mod+="],
    [{ ...plain, key: "e", code: "KeyE" }, null],
    [{ ...plain, key: "Shift", code: "ShiftLeft", shiftKey: true }, null],
  ])("reads %j as %s", (press, keys) => {
    expect(readKeys(press, false)).toBe(keys);
  });
});
