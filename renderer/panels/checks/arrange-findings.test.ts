import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "#core/lint/finding.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { groupFindings, listFilters, matches, type Naming, passes, type Sort } from "./arrange-findings.ts";

function finding(rule: string, severity: Severity, message: string): Finding {
  return { rule, severity, message, place: { kind: "document" }, fix: null };
}

const comma = finding("preambular-ends-with-comma", "warning", "Unexpected “;”, expected “,”.");
const symbol = finding("symbol-is-well-formed", "error", "Unexpected blank, expected none.");
const also = finding("also-and-further-follow-the-sequence", "info", "Unexpected verb, expected “Also”.");
const all = [comma, symbol, also];

const naming: Naming = {
  placeOf: (each) => (each === also ? "OP2" : "PP1"),
  kindOf: (each) => (each === comma ? "punctuation" : each === symbol ? "symbols" : "sequence"),
  kinds: panelWords.groups,
  severities: panelWords.severities,
};

const show = (sort: Sort): readonly string[] =>
  groupFindings(all, sort, naming).map(
    ({ name, findings }) => `${name}: ${findings.map(({ rule }) => rule.slice(0, 4)).join(" ")}`,
  );

describe("the list of findings", () => {
  it("stands as in the text, or under headings", () => {
    expect(show("text")).toEqual([": prea symb also"]);
    expect(show("paragraph")).toEqual(["PP1: prea symb", "OP2: also"]);
    expect(show("kind")).toEqual(["Punctuation: prea", "Symbol: symb", "Sequence: also"]);
    expect(show("severity")).toEqual(["Error: symb", "Warning: prea", "Hint: also"]);
    expect(groupFindings([], "text", naming)).toEqual([]);
  });

  it("is narrowed to a severity or a kind that there is", () => {
    expect(listFilters([comma, also], naming.kindOf)).toEqual([
      { filter: "severity:warning", count: 1 },
      { filter: "severity:info", count: 1 },
      { filter: "kind:punctuation", count: 1 },
      { filter: "kind:sequence", count: 1 },
    ]);
    expect(all.filter((each) => passes(each, "severity:error", naming.kindOf))).toEqual([symbol]);
    expect(all.filter((each) => passes(each, "kind:sequence", naming.kindOf))).toEqual([also]);
  });

  it("is searched by what is said, by rule, by kind and by place", () => {
    const found = (query: string) => all.filter((each) => matches(each, query, naming));
    expect(found("  ")).toEqual(all);
    expect(found("op2")).toEqual([also]);
    expect(found("ends comma")).toEqual([comma]);
    expect(found("blank symbol")).toEqual([symbol]);
    expect(found("lamp")).toEqual([]);
  });
});
