import type { Edit } from "#core/resolution/edit.ts";
import type { Block, BlockId } from "#core/resolution/resolution.ts";

/** The edits that put a block, and all that belongs to it, behind another block and all that belongs to that one. */
export function planMove(blocks: readonly Block[], moved: BlockId, target: BlockId): readonly Edit[] {
  const group = groupOf(blocks, moved);
  if (group.includes(target)) return [];
  let after: BlockId = groupOf(blocks, target).at(-1) ?? target;
  return group.map((block) => {
    const edit: Edit = { kind: "move-block", block, after };
    after = block;
    return edit;
  });
}

/** A block with its subparagraphs and continuations. */
export function groupOf(blocks: readonly Block[], head: BlockId): readonly BlockId[] {
  const start = blocks.findIndex(({ id }) => id === head);
  const first = blocks[start];
  if (first === undefined) return [];
  const group = [first.id];
  for (const block of blocks.slice(start + 1)) {
    const belongs =
      (block.kind === "subparagraph" && block.level > first.level) ||
      (block.kind === "continuation" && block.level >= first.level && first.kind !== "continuation");
    if (!belongs) break;
    group.push(block.id);
  }
  return group;
}
