// Symbols are built of parts apart by slashes: Dag Hammarskjöld Library, research guide on document symbols.
import { observeSlips } from "#core/lint/citation-slips.ts";
import type { Rule } from "#core/lint/rule.ts";

export const symbolIsWellFormed: Rule = {
  id: "symbol-is-well-formed",
  group: "symbols",
  severity: "warning",
  anyDocument: true,
  check: (subject) =>
    observeSlips(subject, {
      kinds: ["symbol-form"],
      otherwise: "a symbol with all its parts",
      title: "Correct the symbol",
    }),
};
