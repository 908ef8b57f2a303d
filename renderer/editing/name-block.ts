import type { Label } from "#core/numbering/label-blocks.ts";
import type { Block } from "#core/resolution/resolution.ts";
import { menuWords } from "#renderer/strings/menu-words.ts";

/** Says to a screen reader what a paragraph is: its name, its part and its level. Attributes only: nothing of it is text. */
export function nameBlock(element: HTMLElement, block: Block, label: Label | undefined): void {
  const name = menuWords.caretIn(label?.name ?? "", menuWords.kinds[block.kind], block.level);
  if (element.getAttribute("aria-label") === name) return;
  // A paragraph may not be named by itself; a group of what stands in it may.
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", name);
}
