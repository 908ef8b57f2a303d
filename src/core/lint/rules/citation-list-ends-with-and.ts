// The last of several numbers follows "and", never a comma alone or an ampersand.
import { observeSlips } from "#core/lint/citation-slips.ts";
import type { Rule } from "#core/lint/rule.ts";

export const citationListEndsWithAnd: Rule = {
  id: "citation-list-ends-with-and",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check: (subject) =>
    observeSlips(subject, {
      kinds: ["list-joined-otherwise"],
      otherwise: "“and”",
      title: "Use “and”",
    }),
};
