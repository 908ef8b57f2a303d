// The verdict of a measurement: medians of ratios of what was measured one right after the other.

export interface PairedRatio {
  readonly median: number;
  /** The second lowest and second highest pair: with seven pairs the median lies between them in 88 of 100 runs. */
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

export function pairedRatio(ours: readonly number[], peer: readonly number[]): PairedRatio {
  const ratios = ours.flatMap((value, at) => {
    const other = peer[at];
    return other === undefined || other === 0 ? [] : [value / other];
  });
  const sorted = ratios.toSorted((one, other) => one - other);
  const cut = sorted.length > 4 ? 1 : 0;
  return {
    median: median(ratios),
    low: sorted[cut] ?? Number.NaN,
    high: sorted.at(-1 - cut) ?? Number.NaN,
    pairs: ratios.length,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

export type Verdict = "holds" | "fails" | "no verdict";

/** A peer measured against itself may differ by this much; beyond it the machine was too busy to say anything. */
const widestBand = 0.1;

/** How far a peer's ratio to itself is from one. */
export function bandOf({ low, high }: PairedRatio): number {
  return Math.max(Math.abs(low - 1), Math.abs(high - 1));
}

/**
 * Times are gated as ratios with the A/A band added; where that band is too wide there is no verdict, unless the gate lies outside
 * all that was measured, with the band added on both sides.
 */
export function judge(ratio: PairedRatio, gate: number, band: number): Verdict {
  if (!(band <= widestBand)) {
    if (ratio.high * (1 + band) <= gate) return "holds";
    return ratio.low / (1 + band) > gate ? "fails" : "no verdict";
  }
  return ratio.median <= gate * (1 + band) ? "holds" : "fails";
}

/** A control has to be rejected: one that holds shows that the gate sees nothing. */
export function judgeControl(ratio: PairedRatio, gate: number, band: number): Verdict {
  const verdict = judge(ratio, gate, band);
  if (verdict === "no verdict") return verdict;
  return verdict === "fails" ? "holds" : "fails";
}
