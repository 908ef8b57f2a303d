// The opener of a block, found once for all rules that ask for it.
import { matchOpener, type Opener, type OpenerPart } from "#core/openers/match-opener.ts";
import type { Block } from "#core/resolution/resolution.ts";
import { checkedBlock } from "./checked-text.ts";

const openers: Readonly<Record<OpenerPart, WeakMap<Block, Opener | null>>> = {
  preambular: new WeakMap(),
  operative: new WeakMap(),
};

/** What `matchOpener` says of the block's text; blocks never change, so it holds as long as they live. */
export function openerOf(block: Block, part: OpenerPart): Opener | null {
  const before = openers[part].get(block);
  if (before !== undefined) return before;
  const opener = matchOpener(checkedBlock(block).text, part);
  openers[part].set(block, opener);
  return opener;
}
