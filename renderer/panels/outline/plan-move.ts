import type { Edit } from "#core/resolution/edit.ts";
import type { Block, BlockId, BlockKind } from "#core/resolution/resolution.ts";

/** Beside which row something is dropped, and on which side of it. */
export interface DropPlace {
  readonly target: BlockId;
  readonly side: "before" | "after";
}

/**
 * The edits that put a block, and all that belongs to it, before or behind another. What is of a higher level than the target
 * goes beside the paragraph the target belongs to, so that nothing is torn from its paragraph.
 */
export function planMove(
  blocks: readonly Block[],
  moved: BlockId,
  { target, side }: DropPlace,
): readonly Edit[] {
  const group = groupOf(blocks, moved);
  if (group.includes(target)) return [];
  const rest = blocks.filter(({ id }) => !group.includes(id));
  const head = blocks.find(({ id }) => id === moved);
  const at = headOf(
    rest,
    rest.findIndex(({ id }) => id === target),
    head?.level ?? 0,
  );
  const beside = rest[at];
  if (head === undefined || beside === undefined) return [];
  let after: BlockId | null;
  if (side === "before") after = rest[at - 1]?.id ?? null;
  else if (head.level > beside.level || rankOf(beside.kind) > rankOf(head.kind)) after = beside.id;
  else after = groupOf(rest, beside.id).at(-1) ?? beside.id;
  return group.map((block) => {
    const edit: Edit = { kind: "move-block", block, after };
    after = block;
    return edit;
  });
}

/** The nearest block at or before a place that is not of a lower level. */
function headOf(blocks: readonly Block[], from: number, level: number): number {
  let at = from;
  while (at > 0) {
    const block = blocks[at];
    const isInside = block?.kind === "continuation" || (block?.level ?? 0) > level;
    if (!isInside) break;
    at -= 1;
  }
  return at;
}

/** What holds what: an annex parts, a part sections, a section paragraphs. */
export function rankOf(kind: BlockKind): number {
  return kind === "annex" ? 3 : kind === "part" ? 2 : kind === "section" ? 1 : 0;
}

/** A block with its subparagraphs and continuations; a section, part or annex with all it holds. */
export function groupOf(blocks: readonly Block[], head: BlockId): readonly BlockId[] {
  const start = blocks.findIndex(({ id }) => id === head);
  const first = blocks[start];
  if (first === undefined) return [];
  const rank = rankOf(first.kind);
  const group = [first.id];
  for (const block of blocks.slice(start + 1)) {
    const belongs =
      rank > 0
        ? rankOf(block.kind) < rank
        : (block.kind === "subparagraph" && block.level > first.level) ||
          (block.kind === "continuation" && block.level >= first.level && first.kind !== "continuation");
    if (!belongs) break;
    group.push(block.id);
  }
  return group;
}
