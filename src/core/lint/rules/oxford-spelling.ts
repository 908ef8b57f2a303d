// Verbs in -ize keep their z (drafting manual, Spelling: the Concise Oxford English Dictionary).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { izeStems } from "#core/lint/spellings.ts";
import { insteadOf, isInName, wordRule } from "#core/lint/word-rule.ts";

const candidates = /\b((?:re-)?[A-Za-z]{3,20}?)is(e[sdr]?|ers|ing|able|ations?|ational|ationally)\b/g;

export const oxfordSpelling: Rule = wordRule({
  id: "oxford-spelling",
  severity: "warning",
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(candidates)) {
      const [, stem = "", ending = ""] = found;
      if (!izeStems.has(stem.toLowerCase()) || isInName(text, found.index)) continue;
      const spelt = `${stem}iz${ending}`;
      yield insteadOf(found, spelt);
    }
  },
});
