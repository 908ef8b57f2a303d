// What the margin of a block says, as attributes that the style sheet prints and a screen reader reads.
import type { Label } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { describeCaretPlace, marginName } from "#renderer/strings/place-words.ts";
import { type HeldSources, heldLook } from "./numbers/held-look.ts";

export interface BlockLook {
  /** The names of attributes and what they hold; "" where one holds nothing. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The same for two looks that are equal. */
  readonly name: string;
}

export interface LookSources extends HeldSources {
  /** What stands before the title. */
  readonly titlePrefix: string;
  /** What stands over the title of each annex. */
  readonly annexes: ReadonlyMap<BlockId, string>;
}

export function blockLook(block: Block, sources: LookSources): BlockLook {
  const { shown, titlePrefix, annexes } = sources;
  const label = shown.labels.get(block.id);
  const { live, struck } = heldLook(block, sources);
  const hasMargin = block.kind === "preambular" || block.kind === "operative";
  const hasOther = live !== "" && block.kind === "subparagraph";
  const attributes = new Map([
    ["data-margin", hasOther ? (label?.printed ?? "") : hasMargin ? marginName(label?.name ?? "") : ""],
    ["data-printed", block.kind === "title" ? titlePrefix : (annexes.get(block.id) ?? label?.printed ?? "")],
    ["data-live", live],
    ["data-struck", struck],
    // A paragraph may not be named by itself; a group of what stands in it may.
    ["role", "group"],
    ["aria-label", nameOf(block, label)],
  ]);
  return { attributes, name: [...attributes.values()].join("\n") };
}

/** Says to a screen reader what a paragraph is: its name, its part and its level. */
function nameOf(block: Block, label: Label | undefined): string {
  return describeCaretPlace(label?.name ?? "", block.kind, block.level);
}

/** Writes only what differs: an attribute written is a style computed again. */
export function drawLook(element: HTMLElement, { attributes }: BlockLook): void {
  for (const [name, value] of attributes)
    if ((element.getAttribute(name) ?? "") !== value) element.setAttribute(name, value);
}
