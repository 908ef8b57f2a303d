import { describe, expect, it } from "vitest";
import { firstSettings } from "./first-settings.ts";
import { changeSettings } from "./settings.ts";

describe("changeSettings", () => {
  it("changes what is given and nothing else", () => {
    expect(changeSettings(firstSettings, { zoom: 150, theme: undefined })).toEqual({
      ...firstSettings,
      zoom: 150,
    });
  });
});
