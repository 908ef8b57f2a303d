// One space stands before a letter and before a parenthesis, none beside a slash: UN Editorial Manual, Resolutions, I A.
import { observeSlips } from "#core/lint/citation-slips.ts";
import type { Rule } from "#core/lint/rule.ts";

export const citationNumberHasItsSpaces: Rule = {
  id: "citation-number-has-its-spaces",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check: (subject) =>
    observeSlips(subject, {
      kinds: ["spacing"],
      otherwise: "one space",
      title: "Set the space",
    }),
};
