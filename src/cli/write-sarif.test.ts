import { describe, expect, it } from "vitest";
import { allRules } from "#core/lint/all-rules.ts";
import type { DescribedFinding } from "./describe-finding.ts";
import { writeSarif } from "./write-sarif.ts";

const finding: DescribedFinding = {
  rule: "preambular-ends-with-comma",
  severity: "warning",
  message: "Unexpected “;”, expected “,”.",
  paragraph: "PP2",
  start: 40,
  end: 41,
  excerpt: ";",
  fix: { title: "Use a comma", replacement: "," },
};

const at = "2026-01-01T10:00:00.000Z";

describe("a report in SARIF", () => {
  const report = JSON.parse(
    writeSarif(
      [
        {
          file: "drafts/my lamps.txt",
          findings: [finding, { ...finding, severity: "info", paragraph: null, fix: null }],
          waived: [{ ...finding, paragraph: "PP3", waiver: { reason: "Agreed language", by: "Ghana", at } }],
        },
        { file: "gone.txt", problem: "There is no file “gone.txt”." },
      ],
      "1.2.3",
    ),
  );
  const [run] = report.runs;

  it("names the rules, and each result by its rule's number", () => {
    expect(report.version).toBe("2.1.0");
    expect(run.tool.driver).toMatchObject({ name: "Penholder", version: "1.2.3" });
    expect(run.tool.driver.rules).toHaveLength(allRules.length);
    const [first] = run.results;
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId);
    expect(first).toMatchObject({
      ruleId: "preambular-ends-with-comma",
      level: "warning",
      message: { text: "Unexpected “;”, expected “,”." },
      properties: { start: 40, end: 41, fix: { title: "Use a comma", replacement: "," } },
    });
  });

  it("says where: the file as it was given, and the paragraph", () => {
    const [first, second] = run.results;
    expect(first.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: "drafts/my%20lamps.txt" } },
        logicalLocations: [{ name: "PP2", kind: "paragraph" }],
      },
    ]);
    expect(second.level).toBe("note");
    expect(second.locations[0].logicalLocations).toBeUndefined();
  });

  it("says what is kept as it is, and why; and that the rest is not", () => {
    expect(run.results.map(({ suppressions }: { readonly suppressions: unknown }) => suppressions)).toEqual([
      [],
      [],
      [
        {
          kind: "inSource",
          status: "accepted",
          justification: "Agreed language",
          properties: { by: "Ghana", at },
        },
      ],
    ]);
  });

  it("says what could not be read", () => {
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error", message: { text: "There is no file “gone.txt”." } }],
    });
  });
});
