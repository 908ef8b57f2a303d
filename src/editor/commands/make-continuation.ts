import type { Level } from "#core/resolution/resolution.ts";
import type { BlockNode } from "#editor/nodes/block-node.ts";
import { $nextBlock } from "#editor/nodes/find-nodes.ts";
import { kindCommand } from "./change-kind.ts";
import { levelAbove } from "./levels.ts";

/** Text that goes on after subparagraphs, without a label of its own. */
export const makeContinuation = kindCommand("make-continuation", "continuation", $levelContinued);

function $levelContinued(block: BlockNode): Level | null {
  const previous = $nextBlock(block, "before");
  switch (previous?.getKind()) {
    case "preambular":
    case "operative":
      return 0;
    case "subparagraph":
      return levelAbove(previous.getLevel());
    case "continuation":
      return previous.getLevel();
    default:
      return null;
  }
}
