import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import type { BlockNode } from "#editor/nodes/block-node.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getNestedBlocks } from "./levels.ts";
import { $getSelectedBlocks } from "./selected-blocks.ts";

/** A command that takes the selected blocks past their neighbour, with what hangs on them. */
export function moveBlocksCommand(id: string, direction: "up" | "down"): DocumentCommand {
  const $plan = direction === "up" ? $planUp : $planDown;
  return {
    id,
    isPossible: (editor) => editor.getEditorState().read(() => $plan().length > 0),
    run: (editor) => applyEdits(editor, editor.getEditorState().read($plan), "command"),
  };
}

/** The neighbour above goes below the selected blocks, or the one below above them: one block travels, not many. */
function $planUp(): readonly Edit[] {
  const { blocks, from, to } = $getMovingRange();
  const above = blocks[from - 1];
  if (from <= 0 || above === undefined || isFixed(above) || blocks.slice(from, to).some(isFixed)) return [];
  const start = $startOfGroup(blocks, from - 1, blocks[from]);
  return travel(blocks.slice(from, to), blocks[start - 1]?.getBlockId() ?? null);
}

function $planDown(): readonly Edit[] {
  const { blocks, from, to } = $getMovingRange();
  const below = blocks[to];
  if (from < 0 || below === undefined || isFixed(below) || blocks.slice(from, to).some(isFixed)) return [];
  const last = $getNestedBlocks(below).at(-1) ?? below;
  return travel(blocks.slice(from, to), last.getBlockId());
}

function travel(blocks: readonly BlockNode[], after: BlockId | null): readonly Edit[] {
  let previous = after;
  return blocks.map((block) => {
    const edit: Edit = { kind: "move-block", block: block.getBlockId(), after: previous };
    previous = block.getBlockId();
    return edit;
  });
}

function $getMovingRange(): {
  readonly blocks: readonly BlockNode[];
  readonly from: number;
  readonly to: number;
} {
  const blocks = $getBlocks();
  const selected = $getSelectedBlocks();
  const first = selected[0];
  const last = selected.at(-1);
  if (first === undefined || last === undefined) return { blocks, from: -1, to: -1 };
  const end = $getNestedBlocks(last).at(-1) ?? last;
  const indexOf = (block: BlockNode): number => blocks.findIndex((each) => each.is(block));
  return { blocks, from: indexOf(first), to: indexOf(end) + 1 };
}

/** Where the paragraph begins that the block at `index` hangs on, as far as that is nested deeper than what moves. */
function $startOfGroup(blocks: readonly BlockNode[], index: number, moving: BlockNode | undefined): number {
  const level = moving?.getLevel() ?? 0;
  let start = index;
  while (start > 0) {
    const block = blocks[start];
    const nested = block?.getKind() === "subparagraph" || block?.getKind() === "continuation";
    if (block === undefined || !nested || block.getLevel() <= level) break;
    start -= 1;
  }
  return start;
}

/** The title and the enacting line stay where they are. */
function isFixed(block: BlockNode): boolean {
  return block.getKind() === "title" || block.getKind() === "enacting";
}
