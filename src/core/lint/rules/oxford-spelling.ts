// Verbs in -ize keep their z (drafting manual, Spelling: the Concise Oxford English Dictionary).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { izeStems } from "#core/lint/spellings.ts";
import { insteadOf, isInName, wordRule } from "#core/lint/word-rule.ts";

const endings = "e es ed er ers ing able ation ations ational ationally".split(" ");
const candidates = new RegExp(`\\b((?:re-)?[A-Za-z]{3,20}?)is(${endings.join("|")})\\b`, "g");

export const oxfordSpelling: Rule = wordRule({
  id: "oxford-spelling",
  severity: "warning",
  cues: [...izeStems].flatMap((stem) => endings.map((ending) => `${stem.replace("re-", "")}is${ending}`)),
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(candidates)) {
      const [, stem = "", ending = ""] = found;
      if (!izeStems.has(stem.toLowerCase()) || isInName(text, found.index)) continue;
      const spelt = `${stem}iz${ending}`;
      yield insteadOf(found, spelt);
    }
  },
});
