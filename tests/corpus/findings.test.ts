// Adopted texts keep the findings they have: a change of a rule shows what it gains and loses there.
import { describe, expect, it } from "vitest";
import { compareCounts, countFindings, type FindingCounts, readCounts } from "./count-findings.ts";
import { hasCorpus, lintCorpus } from "./lint-corpus.ts";

if (!hasCorpus) console.log("Skipped: the folder of adopted texts beside the repository is not there.");

describe.skipIf(!hasCorpus)("every ninth adopted text", () => {
  it("has the findings it had; `npm run silence -- --write` keeps new ones", () => {
    const counted = lintCorpus(9);
    const files = new Set(counted.map(({ file }) => file));
    const before: FindingCounts = new Map(
      [...readCounts()].filter(([key]) => files.has(key.slice(0, key.indexOf(",")))),
    );
    expect(counted.length).toBeGreaterThan(80);
    expect(compareCounts(before, countFindings(counted))).toEqual([]);
  });
});
