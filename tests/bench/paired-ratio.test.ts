import { describe, expect, it } from "vitest";
import { bandOf, judge, judgeControl, pairedRatio } from "./paired-ratio.ts";

const peer = [10, 11, 9, 30, 10, 10, 12];
const twice = peer.map((value) => value * 2);

describe("pairedRatio", () => {
  it("compares what was measured together, so that one slow moment does not count", () => {
    expect(pairedRatio(twice, peer)).toMatchObject({ median: 2, low: 2, high: 2, pairs: 7 });
    expect(pairedRatio([1, 2, 300], [1, 2, 3]).median).toBe(1);
  });
});

describe("judge", () => {
  const same = pairedRatio(peer, peer);
  it("rejects what is slower than the gate, and takes what is not", () => {
    expect(judge(pairedRatio(twice, peer), 1.3, bandOf(same))).toBe("fails");
    expect(judge(same, 1.3, bandOf(same))).toBe("holds");
  });

  it("gives no verdict where the peer differs from itself", () => {
    const noisy = pairedRatio([10, 14, 9, 13, 10, 15, 12], [10, 11, 9, 10, 10, 10, 12]);
    expect(judge(same, 1.2, bandOf(noisy))).toBe("no verdict");
    expect(judge(same, 1.3, Number.NaN)).toBe("no verdict");
  });

  it("gives one all the same where no such difference could change it", () => {
    const noisy = bandOf(pairedRatio([10, 14, 9, 13, 10, 15, 12], [10, 11, 9, 10, 10, 10, 12]));
    expect(noisy).toBeGreaterThan(0.1);
    expect(judge(same, 3, noisy)).toBe("holds");
    expect(judge(pairedRatio(twice, peer), 1.05, noisy)).toBe("fails");
  });

  it("holds a control only where the gate rejects it", () => {
    expect(judgeControl(pairedRatio(twice, peer), 1.3, 0)).toBe("holds");
    expect(judgeControl(same, 1.3, 0)).toBe("fails");
  });
});
