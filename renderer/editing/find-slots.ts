// The places of a template that wait for words: "{session}", "{number}".
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";

export interface Slot {
  readonly block: BlockId;
  readonly start: number;
  readonly end: number;
}

const pattern = /\{[^{}\n]{1,80}\}/g;

export function findSlots(blocks: readonly Block[]): readonly Slot[] {
  return blocks.flatMap(({ id, spans }) =>
    [...textOf(spans).matchAll(pattern)].map(({ index, 0: text }) => ({
      block: id,
      start: index,
      end: index + text.length,
    })),
  );
}

/** The first slot behind a place; null where none follows. */
export function findNextSlot(blocks: readonly Block[], block: BlockId, offset: number): Slot | null {
  const order = new Map(blocks.map(({ id }, at) => [id, at]));
  const from = order.get(block) ?? -1;
  const isBehind = (slot: Slot): boolean => {
    const at = order.get(slot.block) ?? -1;
    return at > from || (at === from && slot.start >= offset);
  };
  return findSlots(blocks).find(isBehind) ?? null;
}
