import { describe, expect, it } from "vitest";
import { hasSameFrame } from "./has-same-frame.ts";
import { emptyResolution } from "./resolution.ts";

const resolution = emptyResolution("hrc");

describe("the frame of a resolution", () => {
  it("is the same with other paragraphs and notes", () => {
    expect(hasSameFrame(resolution, { ...resolution, blocks: [], notes: [] })).toBe(true);
  });

  it("is another with another masthead or stage", () => {
    expect(hasSameFrame(resolution, { ...resolution, masthead: { ...resolution.masthead } })).toBe(false);
    expect(hasSameFrame(resolution, { ...resolution, stage: "adopted" })).toBe(false);
  });
});
