// A package of texts as Akoma Ntoso holds it: lettered parts are components, annexes attachments, each a document inside.
import { divideBlocks } from "#core/resolution/divide-blocks.ts";
import type { Block } from "#core/resolution/resolution.ts";

export interface PlannedDocument {
  readonly kind: "main" | "part" | "annex";
  /** The block that opens it; null for the main text. */
  readonly heading: Block | null;
  readonly blocks: readonly Block[];
  readonly parts: readonly PlannedDocument[];
  readonly annexes: readonly PlannedDocument[];
}

interface Growing extends PlannedDocument {
  readonly parts: Growing[];
  readonly annexes: Growing[];
}

/**
 * Read as a document, then its parts, then its annexes, the order is that of the text: an annex between two parts is
 * attached to the part before it, and parts that follow an annex are inside it.
 */
export function planDocuments(blocks: readonly Block[]): PlannedDocument {
  const [main, ...others] = divideBlocks(blocks).map(
    (division): Growing => ({ ...division, parts: [], annexes: [] }),
  );
  if (main === undefined) return { kind: "main", heading: null, blocks, parts: [], annexes: [] };
  const lastPart = others.findLastIndex(({ kind }) => kind === "part");
  let holder = main;
  let part: Growing | null = null;
  for (const [at, document] of others.entries()) {
    if (document.kind === "part") {
      holder.parts.push(document);
      part = document;
    } else if (at < lastPart && part !== null) part.annexes.push(document);
    else {
      main.annexes.push(document);
      if (at < lastPart) holder = document;
    }
  }
  return main;
}
