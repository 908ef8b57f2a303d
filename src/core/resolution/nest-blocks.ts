// The flat list of blocks as a tree: what belongs to what follows from kind and level.
import type { Block } from "./resolution.ts";

export interface NestedBlock {
  readonly block: Block;
  /** Subparagraphs one level down, and the text that continues after them. */
  readonly children: readonly NestedBlock[];
}

interface Growing {
  readonly block: Block;
  readonly children: Growing[];
}

/** A subparagraph hangs on the nearest block of a lower level before it, a continuation on the block it continues. */
export function nestBlocks(blocks: readonly Block[]): readonly NestedBlock[] {
  const roots: Growing[] = [];
  let open: { readonly level: number; readonly node: Growing }[] = [];
  for (const block of blocks) {
    const node: Growing = { block, children: [] };
    const nested = block.kind === "subparagraph" || block.kind === "continuation";
    if (!nested) {
      roots.push(node);
      open = [{ level: 0, node }];
      continue;
    }
    const below = block.kind === "subparagraph" ? block.level : block.level + 1;
    open = open.filter(({ level }) => level < below);
    const parent = open.at(-1);
    (parent?.node.children ?? roots).push(node);
    if (block.kind === "subparagraph") open.push({ level: block.level, node });
  }
  return roots;
}
