import { describe, expect, it } from "vitest";
import type { Finding } from "#core/lint/finding.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { settleFindings, type WritingPlace } from "./settle-findings.ts";

// The ids of a test are as good as any.
const one = "one" as BlockId;
const two = "two" as BlockId;

function finding(rule: string, block: BlockId, start: number, end: number): Finding {
  const place = { kind: "block", block, start, end } as const;
  return { rule, severity: "warning", message: `${rule} at ${start}`, place, fix: null };
}

describe("settleFindings", () => {
  const end = finding("end", one, 20, 20);
  const spelling = finding("spelling", one, 4, 9);
  const elsewhere = finding("end", two, 20, 20);
  const all = [spelling, end, elsewhere];

  const writing = (offset: number, change: Partial<WritingPlace> = {}): WritingPlace => ({
    ...{ owner: one, offset, isEnd: offset === 20, isResting: false },
    ...change,
  });

  it("shows everything while nobody writes", () => {
    expect(settleFindings(all, null, [])).toEqual(all);
  });

  it("leaves out what is new and touches the caret, in that paragraph alone", () => {
    expect(settleFindings(all, writing(20), [])).toEqual([spelling, elsewhere]);
    expect(settleFindings(all, writing(9), [])).toEqual([end, elsewhere]);
    expect(settleFindings(all, writing(3), [])).toEqual(all);
  });

  it("goes on showing what was shown, though its place has grown", () => {
    const before = [finding("end", one, 12, 12)];
    expect(settleFindings(all, writing(20), before)).toEqual(all);
  });

  it("shows after a pause what is about the word, but not what is about the end of an unfinished paragraph", () => {
    const word = finding("spelling", one, 15, 20);
    expect(settleFindings(all, writing(9, { isResting: true }), [])).toEqual(all);
    expect(settleFindings([word, ...all], writing(20, { isResting: true }), [])).toEqual([
      spelling,
      elsewhere,
    ]);
    expect(settleFindings([word, ...all], writing(20, { isResting: true, isEnd: false }), [])).toEqual([
      word,
      ...all,
    ]);
  });

  it("leaves out what was at the end of the text when it was found, though letters have come since", () => {
    expect(settleFindings(all, writing(24, { isEnd: true }), [])).toEqual(all);
    const wasAtEnd = ({ rule }: Finding): boolean => rule === "end";
    expect(settleFindings(all, writing(24, { isEnd: true }), [], wasAtEnd)).toEqual([spelling, elsewhere]);
    expect(settleFindings(all, writing(24), [], wasAtEnd)).toEqual(all);
  });

  it("takes a second slip of the same rule in the same paragraph for a new one", () => {
    const again = finding("spelling", one, 14, 18);
    expect(settleFindings([spelling, again], writing(18), [spelling])).toEqual([spelling]);
  });
});
