// A number and its date are joined by "of", unless "adopted" governs the date.
import { observeSlips } from "#core/lint/citation-slips.ts";
import type { Rule } from "#core/lint/rule.ts";

export const citationDateFollowsOf: Rule = {
  id: "citation-date-follows-of",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check: (subject) =>
    observeSlips(subject, {
      kinds: ["joined-otherwise"],
      otherwise: "“of”",
      title: "Use “of”",
    }),
};
