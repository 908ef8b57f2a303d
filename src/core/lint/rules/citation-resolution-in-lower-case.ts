// Resolution and decision take a small letter in running text: UN Editorial Manual, Capitalization.
import { observeSlips } from "#core/lint/citation-slips.ts";
import type { Rule } from "#core/lint/rule.ts";

export const citationResolutionInLowerCase: Rule = {
  id: "citation-resolution-in-lower-case",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check: (subject) =>
    observeSlips(subject, {
      kinds: ["capital"],
      otherwise: "a small letter",
      title: "Use a small letter",
      sparesQuotations: true,
    }),
};
