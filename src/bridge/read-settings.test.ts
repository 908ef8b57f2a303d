import { describe, expect, it } from "vitest";
import { firstSettings } from "./first-settings.ts";
import { readSettings } from "./read-settings.ts";

describe("readSettings", () => {
  it("fills what an older version did not know", () => {
    expect(readSettings({ delegation: "Kenya", theme: "dark" })).toEqual({
      ...firstSettings,
      delegation: "Kenya",
      theme: "dark",
    });
  });

  it("keeps the rest where one setting cannot be", () => {
    expect(readSettings({ delegation: "Kenya", zoom: 9000, theme: 4, keys: { save: 7 } })).toEqual({
      ...firstSettings,
      delegation: "Kenya",
    });
  });

  it("leaves out what it does not know", () => {
    expect(readSettings({ constructor: 1, toString: "x", later: true })).toEqual(firstSettings);
  });

  it.each([null, 3, "text", []])("is as at first for %j", (value) => {
    expect(readSettings(value)).toEqual(firstSettings);
  });
});
