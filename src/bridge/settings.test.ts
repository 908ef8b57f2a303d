import { describe, expect, it } from "vitest";
import { changeSettings, firstSettings, readSettings } from "./settings.ts";

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

describe("changeSettings", () => {
  it("changes what is given and nothing else", () => {
    expect(changeSettings(firstSettings, { zoom: 150, theme: undefined })).toEqual({
      ...firstSettings,
      zoom: 150,
    });
  });
});
