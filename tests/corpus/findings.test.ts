// Adopted texts keep the findings they have: a change of a rule shows what it gains and loses there.
import { describe, expect, it } from "vitest";
import { classFindings, shareOfFalseAlarms } from "./class-findings.ts";
import { compareCounts, countFindings, type FindingCounts, readCounts } from "./count-findings.ts";
import { hasCorpus, lintCorpus } from "./lint-corpus.ts";

if (!hasCorpus) console.log("Skipped: the folder of adopted texts beside the repository is not there.");

describe.skipIf(!hasCorpus)("every ninth adopted text", () => {
  const counted = hasCorpus ? lintCorpus(9) : [];

  it("has few false alarms among the findings that somebody read", () => {
    const rules = classFindings(counted);
    const read = rules.map((rule) => rule.read.slip + rule.read.copy + rule.read["false alarm"]);
    expect(read.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
    expect(shareOfFalseAlarms(rules, "error")).toBeLessThanOrEqual(0.1);
    expect(shareOfFalseAlarms(rules, "warning")).toBeLessThanOrEqual(0.2);
  });

  it("has the findings it had; `npm run silence -- --write` keeps new ones", () => {
    const files = new Set(counted.map(({ file }) => file));
    const before: FindingCounts = new Map(
      [...readCounts()].filter(([key]) => files.has(key.slice(0, key.indexOf(",")))),
    );
    expect(counted.length).toBeGreaterThan(80);
    expect(compareCounts(before, countFindings(counted))).toEqual([]);
  });
});
