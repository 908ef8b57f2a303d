import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchSequences } from "./match-sequences.ts";

function match(a: readonly number[], b: readonly number[]): readonly (readonly [number, number])[] {
  const partners = matchSequences(Int32Array.from(a), Int32Array.from(b));
  return [...partners].flatMap((partner, at) => (partner === -1 ? [] : [[at, partner] as const]));
}

/** By the textbook, in time that grows by the square. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const value of a) {
    const next = [0];
    for (const [j, other] of b.entries())
      next.push(value === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

const numbers = fc.array(fc.nat({ max: 4 }), { maxLength: 30 });

describe("matchSequences", () => {
  it("pairs equal numbers in order, and as many as can be", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const pairs = match(a, b);
        for (const [i, j] of pairs) expect(a[i]).toBe(b[j]);
        for (const [nth, [, j]] of pairs.entries()) expect(j).toBeGreaterThan(pairs[nth - 1]?.[1] ?? -1);
        expect(pairs).toHaveLength(longestCommon(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it("goes by what is unique where too much differs, within a bound of work", () => {
    const common = Array.from({ length: 200 }, (_, nth) => 10_000_000 + nth);
    const mixed = (step: number) =>
      common.flatMap((value) => [
        value,
        ...Array.from({ length: 499 }, (_, nth) => ((nth + value) * step) % 97),
      ]);
    const [a, b] = [mixed(3), mixed(89).map((value) => (value < 97 ? value + 1000 : value))];
    const before = process.threadCpuUsage();
    expect(match(a, b)).toHaveLength(200);
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});
