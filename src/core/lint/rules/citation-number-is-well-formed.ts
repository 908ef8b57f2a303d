// Each organ numbers its texts in one form: UN Editorial Manual, Resolutions and other formal decisions, I A.
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
      otherwise: "a number in the form of the organ",
      title: "Correct the number",
    }),
};
