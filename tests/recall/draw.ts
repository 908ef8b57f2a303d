// Drawing by seed: the same seed gives the same sample.
import type { Die } from "./breakage.ts";

/** Mulberry32: small, seeded, good enough to draw a sample. */
export function createDie(seed: number): Die {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return sides <= 0 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

export function shuffled<Item>(items: readonly Item[], die: Die): readonly Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const from = die(at + 1);
    const moved = order[at];
    const other = order[from];
    if (moved === undefined || other === undefined) continue;
    order[at] = other;
    order[from] = moved;
  }
  return order;
}
