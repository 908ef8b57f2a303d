// Rows in the order a reader meets them, seen from either side.
import type { Block, BlockId, Resolution } from "#core/resolution/resolution.ts";
import type { NoteRow, Row, Segment } from "./comparison.ts";

/** The draft's order; what was dropped stands behind what it followed, as far as that stayed in its place. */
export function orderRows(rows: readonly Row[], base: Resolution, draft: Resolution): readonly Row[] {
  const rowOfBase = rowsBy(rows, "base");
  const rowOfDraft = rowsBy(rows, "draft");
  const dropped = new Map<Row | null, Row[]>();
  let before: Row | null = null;
  for (const { id } of base.blocks) {
    const row = rowOfBase.get(id);
    if (row === undefined) continue;
    if (row.draft.length === 0) {
      const behind = dropped.get(before);
      if (behind === undefined) dropped.set(before, [row]);
      else behind.push(row);
    } else if (!row.moved) before = row;
  }
  const ordered: Row[] = [...(dropped.get(null) ?? [])];
  for (const { id } of draft.blocks) {
    const row = rowOfDraft.get(id);
    if (row === undefined || row.draft[0] !== id) continue;
    ordered.push(row);
    for (const each of dropped.get(row) ?? []) ordered.push(each);
  }
  return ordered;
}

function rowsBy(rows: readonly Row[], side: "base" | "draft"): ReadonlyMap<BlockId, Row> {
  return new Map(rows.flatMap((row) => row[side].map((id) => [id, row] as const)));
}

/** The rows with `moved` set too where a paragraph hangs on another than it did, or came into or out of a part or annex. */
export function markRehung(rows: readonly Row[], base: Resolution, draft: Resolution): readonly Row[] {
  const rowOf = { base: rowsBy(rows, "base"), draft: rowsBy(rows, "draft") };
  const holders = { base: holdersOf(base.blocks), draft: holdersOf(draft.blocks) };
  return rows.map((row) => {
    const [one, other] = [row.base[0], row.draft[0]];
    if (row.moved || one === undefined || other === undefined) return row;
    const here = holders.base.get(one);
    const there = holders.draft.get(other);
    // What changed its level hangs on another paragraph for that alone.
    if (here?.depth !== there?.depth) return row;
    const isElsewhere = (["parent", "division"] as const).some((what) => {
      const before = here?.[what] === undefined ? null : rowOf.base.get(here[what]);
      const after = there?.[what] === undefined ? null : rowOf.draft.get(there[what]);
      if (before === after) return false;
      // A holder that was dropped or added says nothing of what it held.
      const isPaired = [before, after].every(
        (holder) => holder === null || (holder !== undefined && holder.base.length * holder.draft.length > 0),
      );
      return isPaired && (what === "division" || (before !== null && after !== null));
    });
    return isElsewhere ? { ...row, moved: true } : row;
  });
}

interface Holders {
  /** How many it is under. */
  readonly depth: number;
  /** The paragraph that a nested one belongs to. */
  readonly parent: BlockId | undefined;
  /** The part or annex. */
  readonly division: BlockId | undefined;
}

function holdersOf(blocks: readonly Block[]): ReadonlyMap<BlockId, Holders> {
  const holders = new Map<BlockId, Holders>();
  let division: BlockId | undefined;
  let path: (BlockId | undefined)[] = [];
  for (const { id, kind, level } of blocks) {
    if (kind === "part" || kind === "annex") division = id;
    const depth = kind === "continuation" ? level + 1 : level;
    holders.set(id, {
      depth,
      parent: depth === 0 ? undefined : path[depth - 1],
      division: division === id ? undefined : division,
    });
    if (kind !== "continuation") path = [...path.slice(0, level), id];
  }
  return holders;
}

/** The same rows with the draft as base: what was taken out is what was put in. */
export function flipRow({ base, draft, moved, segments, notes }: Row): Row {
  return { base: draft, draft: base, moved, segments: flipSegments(segments), notes: notes.map(flipNotes) };
}

export function flipNotes({ base, draft, segments }: NoteRow): NoteRow {
  return { base: draft, draft: base, segments: flipSegments(segments) };
}

function flipSegments(segments: readonly Segment[]): readonly Segment[] {
  const flipped: Segment[] = [];
  let come: Segment[] = [];
  for (const segment of segments) {
    if (segment.kind === "inserted") flipped.push({ kind: "deleted", base: segment.draft, draft: null });
    else if (segment.kind === "deleted") come.push({ kind: "inserted", base: null, draft: segment.base });
    else {
      flipped.push(...come, { kind: "same", base: segment.draft, draft: segment.base });
      come = [];
    }
  }
  return [...flipped, ...come];
}
