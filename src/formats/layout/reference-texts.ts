import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId, ReferenceSpan } from "#core/resolution/resolution.ts";

export type ReferenceText = (reference: ReferenceSpan) => string;

/** What a reference to a paragraph prints: its number of today ("3", "3 (a)"), or what was last shown where it has none. */
export function referenceTexts(blocks: readonly Block[], labels: Labels): ReferenceText {
  const paths = new Map<BlockId, readonly string[]>();
  let path: string[] = [];
  for (const block of blocks) {
    if (block.kind !== "operative" && block.kind !== "subparagraph") continue;
    const printed = labels.get(block.id)?.printed ?? "";
    path = [...path.slice(0, block.kind === "operative" ? 0 : block.level), printed.replace(/\.$/, "")];
    paths.set(block.id, path);
  }
  return (reference) => {
    const parts = (paths.get(reference.target) ?? []).filter((part) => part !== "");
    if (parts.length === 0) return reference.text;
    const startsWithNumber = /^\d/.test(reference.text);
    return startsWithNumber ? parts.join(" ") : (parts.at(-1) ?? reference.text);
  };
}
