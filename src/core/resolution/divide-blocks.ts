// A resolution may be several texts: the main one, lettered parts, annexes.
import type { Block } from "./resolution.ts";

export interface Division {
  readonly kind: "main" | "part" | "annex";
  /** The block that opens the division; null for the main text. */
  readonly heading: Block | null;
  readonly blocks: readonly Block[];
}

/** The divisions in order, the main text first. */
export function divideBlocks(blocks: readonly Block[]): readonly Division[] {
  const divisions: { kind: Division["kind"]; heading: Block | null; blocks: Block[] }[] = [
    { kind: "main", heading: null, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.kind === "part" || block.kind === "annex") {
      divisions.push({ kind: block.kind, heading: block, blocks: [] });
    } else divisions.at(-1)?.blocks.push(block);
  }
  return divisions;
}
