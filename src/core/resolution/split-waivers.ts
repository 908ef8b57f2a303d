import { orderWaivers } from "./order-waivers.ts";
import type { BlockId, Waiver } from "./resolution.ts";

interface Split {
  readonly from: BlockId;
  readonly to: BlockId;
  /** The texts that the two have now. */
  readonly head: string;
  readonly tail: string;
}

/** Waivers follow their words into the paragraph that was split off; the same value where none does. */
export function splitWaivers(waivers: readonly Waiver[], { from, to, head, tail }: Split): readonly Waiver[] {
  const own = (waiver: Waiver): boolean => waiver.scope === "block" && waiver.in === from;
  if (!waivers.some(own)) return waivers;
  const [before, after] = [normalise(head), normalise(tail)];
  const moved = waivers.flatMap((waiver) => {
    if (!own(waiver) || waiver.words === "" || !after.includes(waiver.words)) return [waiver];
    const following = { ...waiver, in: to };
    // It kept every place of its words: where both have them, in both.
    return before.includes(waiver.words) ? [waiver, following] : [following];
  });
  return moved.every((waiver, at) => waiver === waivers[at]) ? waivers : orderWaivers(moved);
}

/** As the words of a waiver are. */
function normalise(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
