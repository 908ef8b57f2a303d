import type { Resolution } from "#core/resolution/resolution.ts";

/**
 * The next state of a document with the values of the one before wherever they are equal: checks and citations are
 * remembered by a block's identity, so only blocks that differ are looked at again.
 */
export function keepUnchanged(before: Resolution, next: Resolution): Resolution {
  const blocks = keepItems(before.blocks, next.blocks);
  const notes = keepItems(before.notes, next.notes);
  const kept = { ...next, blocks, notes };
  const isSame = blocks === before.blocks && notes === before.notes && sameFrame(before, next);
  return isSame ? before : kept;
}

function keepItems<Item extends { readonly id: string }>(
  before: readonly Item[],
  next: readonly Item[],
): readonly Item[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = next.map((item) => {
    const old = known.get(item.id);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(item) ? old : item;
  });
  const isSame = kept.length === before.length && kept.every((item, at) => item === before[at]);
  return isSame ? before : kept;
}

function sameFrame(
  { blocks: _b, notes: _n, ...one }: Resolution,
  { blocks: _c, notes: _o, ...other }: Resolution,
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
