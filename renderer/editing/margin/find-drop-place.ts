// Which paragraph the pointer is at, and on which side of it something would be dropped.
import type { BlockId } from "#core/resolution/resolution.ts";
import type { DropPlace } from "#renderer/panels/outline/plan-move.ts";

/** Where a block is on the page, in one measure with the pointer. */
export interface BlockBox {
  readonly id: BlockId;
  readonly top: number;
  readonly bottom: number;
}

/** The nearest side of the block at this height; above all blocks before the first, below all behind the last. */
export function findDropPlace(boxes: readonly BlockBox[], height: number): DropPlace | null {
  const box = boxes.find(({ bottom }) => height < bottom) ?? boxes.at(-1);
  if (box === undefined) return null;
  return { target: box.id, side: height < (box.top + box.bottom) / 2 ? "before" : "after" };
}

/** The blocks that are on the page, from top to bottom. */
export function measureBlocks(root: HTMLElement): readonly BlockBox[] {
  return [...root.querySelectorAll<HTMLElement>(".block[data-block]")].map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    // Written by the block's node.
    return { id: element.dataset["block"] as BlockId, top, bottom };
  });
}
