// What hangs on a paragraph (comments, status, held number, waivers) follows it when its text changes. Proposals do so
// with the marked text: `carry-changes.ts`.
import { orderWaivers } from "./order-waivers.ts";
import type { BlockId, HeldNumber, Negotiation, Resolution } from "./resolution.ts";

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Moves offsets behind a replacement; an offset inside it goes to its end. */
export function shiftAnchors(resolution: Resolution, block: BlockId, replaced: Replacement): Resolution {
  const shift = (offset: number): number => {
    if (offset <= replaced.start) return offset;
    const behind = replaced.start + replaced.text.length;
    return offset < replaced.end ? behind : offset - replaced.end + behind;
  };
  return mapAnchors(resolution, (anchor) =>
    anchor.block === block ? { ...anchor, start: shift(anchor.start), end: shift(anchor.end) } : anchor,
  );
}

/** Hands everything on one paragraph to the one it was joined to. What hangs on neither stays the same value. */
export function joinAnchors(
  resolution: Resolution,
  joined: { readonly from: BlockId; readonly to: BlockId; readonly offset: number },
): Resolution {
  const { from, to, offset } = joined;
  const moved = mapAnchors(resolution, (anchor) =>
    anchor.block === from
      ? { ...anchor, block: to, start: anchor.start + offset, end: anchor.end + offset }
      : anchor,
  );
  const blocks = mapChanged(moved.blocks, (block) => {
    const spans = mapChanged(block.spans, (span) =>
      span.kind === "reference" && span.target === from ? { ...span, target: to } : span,
    );
    return spans === block.spans ? block : { ...block, spans };
  });
  const waivers = mapChanged(moved.negotiation.waivers, (waiver) =>
    waiver.scope === "block" && waiver.in === from ? { ...waiver, in: to } : waiver,
  );
  const negotiation =
    waivers === moved.negotiation.waivers
      ? moved.negotiation
      : { ...moved.negotiation, waivers: orderWaivers(waivers) };
  return dropAnchors({ ...moved, blocks, negotiation }, from);
}

/** Forgets what hung on a paragraph that is gone; a number that was circulated stays, struck out. */
export function dropAnchors(resolution: Resolution, block: BlockId): Resolution {
  const { statuses, heldNumbers } = resolution.negotiation;
  // A waiver and a comment wait for their paragraph, which may have been cut to be put in elsewhere.
  const negotiation: Negotiation = {
    ...resolution.negotiation,
    statuses: withoutKey(statuses, block),
    heldNumbers: isCirculated(heldNumbers[block]) ? heldNumbers : withoutKey(heldNumbers, block),
  };
  return { ...resolution, negotiation };
}

interface Anchor {
  readonly block: BlockId;
  readonly start: number;
  readonly end: number;
}

function mapAnchors(resolution: Resolution, change: <T extends Anchor>(anchor: T) => T): Resolution {
  const { negotiation } = resolution;
  return {
    ...resolution,
    negotiation: {
      ...negotiation,
      comments: mapChanged(negotiation.comments, change),
    },
  };
}

function isCirculated(number: HeldNumber | undefined): boolean {
  return number?.relation === "kept" || number?.relation === "deleted";
}

/** The list itself where nothing in it changes: whoever compares by identity then has nothing to do. */
function mapChanged<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, at) => item === list[at]) ? list : changed;
}

function withoutKey<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!Object.hasOwn(record, key)) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
