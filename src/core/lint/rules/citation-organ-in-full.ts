// Organs are written in full in running text: UN Editorial Manual, Resolutions and other formal decisions, I A.
import { observeSlips } from "#core/lint/citation-slips.ts";
import type { Rule } from "#core/lint/rule.ts";

export const citationOrganInFull: Rule = {
  id: "citation-organ-in-full",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check: (subject) =>
    observeSlips(subject, {
      kinds: ["abbreviated-organ"],
      otherwise: "the name of the organ",
      title: "Write the name in full",
      sparesQuotations: true,
    }),
};
