import type { OutlineRow } from "./outline-rows.ts";

/** Answers the rows of before where they are equal, and the same list where all are: what stays the same is not drawn again. */
export function createRowKeeper(): (rows: readonly OutlineRow[]) => readonly OutlineRow[] {
  let kept: readonly OutlineRow[] = [];
  return (rows) => {
    const known = new Map(kept.map((row) => [row.block, row]));
    const next = rows.map((row) => {
      const before = known.get(row.block);
      return before !== undefined && isEqual(before, row) ? before : row;
    });
    const isSame = next.length === kept.length && next.every((row, at) => row === kept[at]);
    if (!isSame) kept = next;
    return kept;
  };
}

function isEqual(one: OutlineRow, other: OutlineRow): boolean {
  // The keys of a row are the same for all rows.
  return (Object.keys(one) as (keyof OutlineRow)[]).every(
    (key) => one[key] === other[key] || (key === "struck" && one.struck.join() === other.struck.join()),
  );
}
