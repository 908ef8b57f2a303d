// What labels follow from: the order, kinds and levels of the blocks, and what is held. Most keys change none of these.
import type { Block, Resolution } from "./resolution.ts";

export type Structure = Pick<Resolution, "blocks" | "negotiation" | "stage">;

/**
 * Answers the structure it answered before for as long as only texts have changed since, so that what was worked out from
 * it still holds. Its blocks then have the texts of that time: take texts from the resolution.
 */
export function createStructureKeeper(): (resolution: Resolution) => Structure {
  let kept: Structure | null = null;
  let seen: readonly Block[] = [];
  return ({ blocks, negotiation, stage }) => {
    const isSame =
      kept !== null &&
      kept.negotiation === negotiation &&
      kept.stage === stage &&
      (seen === blocks || hasSameStructure(kept.blocks, blocks));
    seen = blocks;
    if (kept === null || !isSame) kept = { blocks, negotiation, stage };
    return kept;
  };
}

function hasSameStructure(one: readonly Block[], other: readonly Block[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((block, at) => {
    const twin = other[at];
    if (twin === undefined) return false;
    return block === twin || (block.id === twin.id && block.kind === twin.kind && block.level === twin.level);
  });
}
