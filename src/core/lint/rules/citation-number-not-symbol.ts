// In running text a resolution is named by organ and number, its symbol belongs in notes: UN Editorial Manual, Resolutions, I A.
import { observeSlips } from "#core/lint/citation-slips.ts";
import type { Rule } from "#core/lint/rule.ts";

export const citationNumberNotSymbol: Rule = {
  id: "citation-number-not-symbol",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check: (subject) =>
    observeSlips(subject, {
      kinds: ["symbol-as-number"],
      otherwise: "the number of the resolution",
      title: "Use the number",
    }),
};
