// The sign is not used in running text, and "per cent" is two words (drafting manual, Numbers, and its spelling list).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

const percent = /(?<=\d)\s?%|\bpercent\b/g;

export const perCentInWords: Rule = wordRule({
  id: "per-cent-in-words",
  severity: "warning",
  cues: ["percent", "%"],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(percent)) {
      const words = found[0] === "percent" ? "per cent" : " per cent";
      yield {
        start: found.index,
        end: found.index + found[0].length,
        text: words,
        message: `Unexpected “${found[0].trim()}”, expected “per cent”.`,
        title: "Write “per cent”",
      };
    }
  },
});
