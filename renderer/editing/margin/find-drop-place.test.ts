import { describe, expect, it } from "vitest";
import type { BlockId } from "#core/resolution/resolution.ts";
import { findDropPlace } from "./find-drop-place.ts";

// Ids of a text that is written here are as good as any.
const boxes = [
  { id: "a" as BlockId, top: 0, bottom: 20 },
  { id: "b" as BlockId, top: 20, bottom: 60 },
];

describe("findDropPlace", () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [-5, "a", "before"],
    [9, "a", "before"],
    [11, "a", "after"],
    [30, "b", "before"],
    [45, "b", "after"],
    [400, "b", "after"],
  ];
  it.each(cases)("at %d is beside %s, %s it", (height, target, side) => {
    expect(findDropPlace(boxes, height)).toEqual({ target, side });
  });

  it("is nowhere on an empty page", () => {
    expect(findDropPlace([], 10)).toBeNull();
  });
});
