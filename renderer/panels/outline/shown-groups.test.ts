import { describe, expect, it } from "vitest";
import { findShownGroups, groupSize, rowHeight } from "./shown-groups.ts";

const group = groupSize * rowHeight;

describe("the groups of rows that are drawn", () => {
  it("are those that are seen, and one more on either side", () => {
    expect(findShownGroups(5 * group, 2 * group)).toEqual({ first: 4, last: 8 });
  });

  it("begin with the first at the top", () => {
    expect(findShownGroups(0, group / 2)).toEqual({ first: 0, last: 1 });
  });

  it("are as many in a long text as in a short one", () => {
    const { first, last } = findShownGroups(4_000 * rowHeight, 700);
    expect(last - first).toBeLessThanOrEqual(4);
  });
});
