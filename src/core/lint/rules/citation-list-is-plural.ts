// Several numbers want "resolutions", one "resolution".
import { observeSlips } from "#core/lint/citation-slips.ts";
import type { Rule } from "#core/lint/rule.ts";

export const citationListIsPlural: Rule = {
  id: "citation-list-is-plural",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check: (subject) =>
    observeSlips(subject, {
      kinds: ["singular-for-list", "plural-for-one"],
      otherwise: "the other number",
      title: "Use the right number",
    }),
};
