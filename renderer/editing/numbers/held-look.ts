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

export interface HeldLook {
  readonly live: string;
  readonly struck: "before" | "after" | "";
}

const nothingHeld: HeldLook = { live: "", struck: "" };

export function heldLook(block: Block, { shown, struck, last }: HeldSources): HeldLook {
  if (!shown.areHeld) return nothingHeld;
  const isAfter = block.id === last && struck.has(null);
  return {
    live: liveName(block, shown),
    struck: struck.has(block.id) ? "before" : isAfter ? "after" : "",
  };
}

/** "" where it is the same. */
function liveName({ id, kind }: Block, { areHeld, labels, live }: ShownNumbers): string {
  const label = labels.get(id);
  const now = live.get(id);
  if (!areHeld || kind === "continuation" || label === undefined || now === undefined) return "";
  const isSame = kind === "subparagraph" ? label.printed === now.printed : label.name === now.name;
  return isSame ? "" : numberingWords.now(kind === "subparagraph" ? now.printed : marginName(now.name));
}
