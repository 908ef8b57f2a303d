// Heads of State and Government have capitals, in general and in particular (drafting manual, Capitalization).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { insteadOf, wordRule } from "#core/lint/word-rule.ts";

const heads = /\b([Hh]eads?) of ([Ss]tates?)( (?:and|or|and of|or of) [Gg]overnments?)?\b/g;

export const headsOfStateAreCapitalized: Rule = wordRule({
  id: "heads-of-state-are-capitalized",
  severity: "warning",
  cues: ["head", "heads"],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(heads)) {
      const [written, head = "", , government = ""] = found;
      const spelt = `H${head.slice(1)} of State${government.replace(/[Gg]overnments?$/, "Government")}`;
      if (written === spelt) continue;
      yield insteadOf(found, spelt);
    }
  },
});
