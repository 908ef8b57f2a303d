// Which rows of a comparison stay where they are in the base, and where all others come to stand.
import type { Row } from "#core/diff/comparison.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";

/** Where what is new stands: behind a paragraph that stays, before one, or at the end of all. */
export interface Anchor {
  readonly behind: BlockId | null;
  readonly before: BlockId | null;
}

export interface PlacedRow {
  readonly row: Row;
  /** `stays`: its paragraphs are edited where they are. */
  readonly as: "stays" | "moves" | "new" | "dropped";
  readonly anchor: Anchor;
}

/** In the order of the draft, then what was dropped. */
export function placeRows(rows: readonly Row[], base: Resolution, draft: Resolution): readonly PlacedRow[] {
  const orders = new Map(base.blocks.map(({ id }, order) => [id, order]));
  const kinds = new Map(draft.blocks.map(({ id, kind }) => [id, kind]));
  const inDraft = new Map(rows.flatMap((row) => row.draft.map((id) => [id, row] as const)));
  const ordered = [...new Set(draft.blocks.flatMap(({ id }) => inDraft.get(id) ?? []))];
  const staying = rowsThatStay(ordered, orders);
  const nexts = nextsOf(ordered, staying);
  const placed: PlacedRow[] = [];
  let behind: BlockId | null = null;
  let isBeforeNext = true;
  for (const [at, row] of ordered.entries()) {
    if (staying.has(row)) {
      placed.push({ row, as: "stays", anchor: { behind: null, before: null } });
      [behind, isBeforeNext] = [row.base.at(-1) ?? null, false];
      continue;
    }
    // An annex follows what closes the text, which is no part of it.
    if (row.draft.some((id) => kinds.get(id) === "annex")) isBeforeNext = true;
    const before = nexts[at] ?? null;
    const anchor = isBeforeNext ? { behind: null, before } : { behind, before: null };
    placed.push({ row, as: row.base.length > 0 ? "moves" : "new", anchor });
  }
  const nowhere = { behind: null, before: null };
  for (const row of rows) if (row.draft.length === 0) placed.push({ row, as: "dropped", anchor: nowhere });
  return placed;
}

/** All that did not move, and of what did those that fit between: a paragraph can hang on another without leaving its place. */
function rowsThatStay(ordered: readonly Row[], orders: ReadonlyMap<BlockId, number>): ReadonlySet<Row> {
  const paired = ordered.filter(({ base }) => base.length > 0);
  const ceilings: number[] = [];
  let ceiling = Number.POSITIVE_INFINITY;
  for (const row of paired.toReversed()) {
    ceilings.push(ceiling);
    if (!row.moved) ceiling = Math.min(ceiling, orders.get(row.base[0] ?? ("" as BlockId)) ?? ceiling); // no block is called so
  }
  ceilings.reverse();
  const staying = new Set<Row>();
  let floor = -1;
  for (const [at, row] of paired.entries()) {
    const places = row.base.map((id) => orders.get(id) ?? -1);
    const [first, last] = [Math.min(...places), Math.max(...places)];
    if (first <= floor || last >= (ceilings[at] ?? Number.POSITIVE_INFINITY)) continue;
    staying.add(row);
    floor = last;
  }
  return staying;
}

/** For each row the first paragraph behind it that stays. */
function nextsOf(ordered: readonly Row[], staying: ReadonlySet<Row>): readonly (BlockId | null)[] {
  const nexts: (BlockId | null)[] = [];
  let next: BlockId | null = null;
  for (const row of ordered.toReversed()) {
    nexts.push(next);
    if (staying.has(row)) next = row.base[0] ?? null;
  }
  return nexts.reverse();
}
