// Each organ numbers its texts in one form: UN Editorial Manual, Resolutions and other formal decisions, I A.
import type { Citation } from "#core/citations/citation.ts";
import { observeSlips } from "#core/lint/citation-slips.ts";
import type { Rule } from "#core/lint/rule.ts";

export const citationNumberIsWellFormed: Rule = {
  id: "citation-number-is-well-formed",
  group: "citations",
  severity: "error",
  anyDocument: true,
  check: (subject) =>
    observeSlips(subject, {
      kinds: ["number-form", "roman-numeral", "letter-place"],
      otherwise: exampleFor,
      title: "Correct the number",
    }),
};

const examples: Readonly<Record<string, string>> = {
  GA: "“60/251” or “217 A (III)”",
  SC: "“2699 (2023)”",
  HRC: "“58/32” or “S-9/1”",
  ECOSOC: "“1996/31” or “1503 (XLVIII)”",
  CHR: "“2005/69”",
};

function exampleFor({ kind, organ }: Citation): string {
  if (kind === "decision" && organ === "HRC") return "a number such as “56/116”";
  return `a number such as ${examples[organ ?? ""] ?? "“60/251”"}`;
}
