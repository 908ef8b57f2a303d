import { describe, expect, it } from "vitest";
import type { Finding } from "#core/lint/finding.ts";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import { type BlockId, emptyResolution } from "#core/resolution/resolution.ts";
import { plainSpans, textOf } from "#core/resolution/spans.ts";
import { planFixes } from "./plan-fixes.ts";

const block = "one" as BlockId; // a short id for the only block

/** The text after fixes that replace each first word by its second. */
function check(text: string, ...replacements: readonly (readonly [string, string])[]): string {
  const findings = replacements.map(([from, to]): Finding => {
    const start = text.indexOf(from);
    const end = start + from.length;
    const place = { kind: "block", block, start, end } as const;
    const edits = [{ kind: "replace-text", in: { block }, start, end, text: to }] as const;
    return { rule: "rule", severity: "warning", message: "", place, fix: { title: "", edits, safe: true } };
  });
  const resolution = {
    ...emptyResolution("hrc"),
    blocks: [{ id: block, kind: "operative", level: 0, spans: plainSpans(text) }] as const,
  };
  return textOf(applyEdits(resolution, planFixes(findings)).blocks[0]?.spans ?? []);
}

describe("planFixes", () => {
  it("fixes several places of one text", () => {
    expect(check("Decides  so, of 2024", ["  ", " "], ["2024", "2023;"], [",", ", as it is,"])).toBe(
      "Decides so, as it is, of 2023;",
    );
  });

  it("leaves out a fix that touches another", () => {
    expect(check("Decides so,", ["so,", "thus;"], [",", ";"])).toBe("Decides thus;");
  });
});
