import { describe, expect, it } from "vitest";
import type { Finding, Place } from "#core/lint/finding.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { type Direction, stepFinding } from "./step-finding.ts";

// The ids of a test are as good as any.
const blocks = ["one", "two", "three"].map(
  (id) => ({ id: id as BlockId, kind: "operative", level: 0, spans: [] }) as const,
);

const at = (block: string, start: number, end = start): Place => ({
  kind: "block",
  block: block as BlockId, // as above
  start,
  end,
});

function finding(rule: string, place: Place): Finding {
  return { rule, severity: "warning", message: "", place, fix: null };
}

const masthead = finding("masthead", { kind: "masthead" });
const first = finding("first", at("one", 4, 9));
const twin = finding("twin", at("one", 4, 9));
const last = finding("last", at("three", 0, 5));
const all = [masthead, first, twin, last];

function check(
  direction: Direction,
  caret: Place | null,
  selected: Finding | null,
  findings: readonly Finding[] = all,
): string {
  const step = stepFinding(findings, { selected, caret, resolution: { blocks }, direction });
  return step === null
    ? "none"
    : `${step.finding.rule} ${step.number}/${step.count}${step.isRound ? " round" : ""}`;
}

describe("stepFinding", () => {
  it("goes from the chosen one to its neighbours, also where two are at one place", () => {
    expect(check("next", at("one", 4), first)).toBe("twin 3/4");
    expect(check("previous", at("one", 4), twin)).toBe("first 2/4");
    expect(check("next", null, masthead)).toBe("first 2/4");
  });

  it("goes round at both ends, and says so", () => {
    expect(check("next", at("three", 0), last)).toBe("masthead 1/4 round");
    expect(check("previous", null, masthead)).toBe("last 4/4 round");
  });

  it("goes from the caret where none is chosen, where that one is gone, or where writing went on elsewhere", () => {
    expect(check("next", at("two", 0), null)).toBe("last 4/4");
    expect(check("previous", at("two", 0), null)).toBe("twin 3/4");
    expect(check("next", at("two", 3), finding("fixed", at("two", 3)))).toBe("last 4/4");
    expect(check("next", at("two", 0), first)).toBe("last 4/4");
  });

  it("begins with the first where there is no caret, and has nowhere to go without findings", () => {
    expect(check("next", null, null)).toBe("masthead 1/4");
    expect(check("next", at("one", 0), null, [])).toBe("none");
  });
});
