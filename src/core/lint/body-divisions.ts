// The parts of a document that have the form of a resolution: the main text and lettered parts, not annexes.
import { type Division, divideBlocks } from "#core/resolution/divide-blocks.ts";
import { type NestedBlock, nestBlocks } from "#core/resolution/nest-blocks.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { checkedBlock } from "./checked-text.ts";

const known = new WeakMap<readonly Block[], readonly Division[]>();

export function bodyDivisions({ blocks }: Resolution): readonly Division[] {
  const before = known.get(blocks);
  if (before !== undefined) return before;
  const divisions = divideBlocks(blocks)
    .filter(({ kind }) => kind !== "annex")
    .map((division) => ({ ...division, blocks: ownBlocks(division.blocks) }));
  known.set(blocks, divisions);
  return divisions;
}

const introducesText = /^(?:also |further )?(?:adopts|recommends|approves)\b[^;]*\bfollowing\b[^;]*:$/i;

/** "Adopts the following declaration:" ends the text's own sentence; what follows is a text in another form. */
function ownBlocks(blocks: readonly Block[]): readonly Block[] {
  const introduction = blocks.findIndex(
    (block, index) =>
      (block.kind === "preambular" || block.kind === "operative") &&
      blocks[index + 1]?.kind !== "subparagraph" &&
      introducesText.test(checkedBlock(block).text.trim()),
  );
  return introduction === -1 ? blocks : blocks.slice(0, introduction);
}

export interface OperativeEnd {
  readonly block: Block;
  /** What the paragraph does where it ends: introduce a list, end an item, a paragraph, or the whole text. */
  readonly role: "intro" | "item" | "paragraph" | "text";
  /** True for what a text continues after: a list item may then end with a comma. */
  readonly continued: boolean;
  /** True just before a section, where practice differs between semicolon and full stop. */
  readonly beforeSection: boolean;
}

/** Every block of the operative paragraphs of a division, in order, with what its end is for. */
export function operativeEnds({ blocks }: Division): readonly OperativeEnd[] {
  const roots = nestBlocks(blocks).filter(({ block }) => endsMatter.has(block.kind));
  const lastOperative = roots.findLastIndex(({ block }) => block.kind === "operative");
  return roots.flatMap((root, index) => {
    if (root.block.kind !== "operative") return [];
    const flat = flatten(root);
    return flat.map(({ block, children }, at): OperativeEnd => {
      const last = at === flat.length - 1;
      const next = flat[at + 1];
      const intro = children[0]?.block.kind === "subparagraph";
      return {
        block,
        role: intro ? "intro" : last ? (index === lastOperative ? "text" : "paragraph") : "item",
        continued: next?.block.kind === "continuation",
        beforeSection: last && roots[index + 1]?.block.kind === "section",
      };
    });
  });
}

const endsMatter: ReadonlySet<string> = new Set(["operative", "section"]);

function flatten(nested: NestedBlock): readonly NestedBlock[] {
  return [nested, ...nested.children.flatMap(flatten)];
}
