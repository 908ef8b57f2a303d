import { $getSelection, $isRangeSelection } from "lexical";
import type { BlockId, BlockKind } from "#core/resolution/resolution.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";

/** The block the caret is in, and the look of what would be typed there. */
export interface CurrentBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly italic: boolean;
}

export function $readCurrentBlock(): CurrentBlock | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const owner = $findTextOwner(selection.anchor.getNode());
  if (!$isBlockNode(owner)) return null;
  return { id: owner.getBlockId(), kind: owner.getKind(), italic: selection.hasFormat("italic") };
}

export function isSameBlock(one: CurrentBlock | null, other: CurrentBlock | null): boolean {
  return one?.id === other?.id && one?.kind === other?.kind && one?.italic === other?.italic;
}
