import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyListChange, applyRuns, findListChange, findRuns } from "./list-change.ts";

const items = Array.from({ length: 8 }, (_, n) => ({ n: n % 5 }));
const lists = fc.array(fc.constantFrom(...items), { maxLength: 10 });

describe("a change of a list", () => {
  it("leads from one list to the other, with the very same items", () => {
    void fc.assert(
      fc.property(lists, lists, (before, after) => {
        const result = applyListChange(before, findListChange(before, after));
        expect(result.length).toBe(after.length);
        expect(result.every((item, at) => item === after[at])).toBe(true);
      }),
    );
  });

  it("carries one item where one is another", () => {
    const before = [{ n: 1 }, { n: 2 }, { n: 3 }];
    const other = { n: 9 };
    const after = before.with(1, other);
    expect(findListChange(before, after)).toEqual({ kind: "replaced", items: [[1, other]] });
    expect(findListChange(before, before.toSpliced(1, 0, other))).toMatchObject({ start: 1, removed: 0 });
  });

  it("is none between a list and its copy", () => {
    expect(findListChange(items, [...items])).toBeNull();
  });
});

describe("runs of a list", () => {
  it("lead from one list to another, and keep what is equal", () => {
    void fc.assert(
      fc.property(lists, lists, (before, after) => {
        const copy = after.map((item) => ({ ...item }));
        const result = applyRuns(before, findRuns(before, copy));
        expect(result).toEqual(after);
        const made = result.filter((item) => !before.includes(item));
        const left = before.map(({ n }) => n);
        for (const { n } of after) if (left.includes(n)) left.splice(left.indexOf(n), 1);
        expect(made.length).toBe(Math.max(0, after.length - (before.length - left.length)));
      }),
    );
  });

  it("give the same list where everything is equal", () => {
    const copy = items.map((item) => ({ ...item }));
    expect(applyRuns(items, findRuns(items, copy))).toBe(items);
    const none: readonly { readonly n: number }[] = [];
    expect(applyRuns(none, findRuns(none, []))).toBe(none);
  });
});
