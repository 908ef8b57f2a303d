// What the margin adds while numbers are held: what each paragraph would be now, and room for the numbers that are gone.
import type { ShownNumbers } from "#core/numbering/show-numbers.ts";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { numberingWords } from "#renderer/strings/numbering-words.ts";
import { marginName } from "#renderer/strings/place-words.ts";

export interface HeldSources {
  readonly shown: ShownNumbers;
  /** The blocks that struck-out numbers stand before; null for the end of the text. */
  readonly struck: ReadonlySet<BlockId | null>;
  /** The last block of the text. */
  readonly last: BlockId | null;
}

export function drawHeldNumber(
  element: HTMLElement,
  block: Block,
  { shown, struck, last }: HeldSources,
): void {
  if (!shown.areHeld && element.dataset["live"] === undefined) return;
  const live = liveName(block, shown);
  set(element, "live", live);
  if (live !== "" && block.kind === "subparagraph")
    set(element, "margin", shown.labels.get(block.id)?.printed ?? "");
  const isAfter = block.id === last && struck.has(null);
  set(element, "struck", struck.has(block.id) ? "before" : isAfter ? "after" : "");
}

/** "" where it is the same. */
function liveName({ id, kind }: Block, { areHeld, labels, live }: ShownNumbers): string {
  const label = labels.get(id);
  const now = live.get(id);
  if (!areHeld || kind === "continuation" || label === undefined || now === undefined) return "";
  const isSame = kind === "subparagraph" ? label.printed === now.printed : label.name === now.name;
  return isSame ? "" : numberingWords.now(kind === "subparagraph" ? now.printed : marginName(now.name));
}

function set(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}
