import type { Die } from "./actions.ts";

/** mulberry32: small, and the same on every machine. */
export function dieOf(seed: number): Die {
  let state = (seed * 0x9e3779b1) >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return sides <= 0 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}
