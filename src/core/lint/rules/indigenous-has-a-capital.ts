// "Indigenous Peoples" has capitals today, and had small letters until about 2022 (drafting manual, Capitalization).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

const phrase = /(?<![\p{L}-])[Ii]ndigenous [Pp]eoples(?![\p{L}-])/gu;

/** For texts in the making: an adopted one follows the use of its day. */
export const indigenousHasACapital: Rule = {
  ...wordRule({
    id: "indigenous-has-a-capital",
    severity: "info",
    cues: ["indigenous"],
    *find(text): Iterable<Replacement> {
      for (const { 0: written, index } of text.matchAll(phrase)) {
        const expected = "Indigenous Peoples";
        // In the middle of the Declaration's own name it stands as the Declaration has it.
        if (written === expected || /Rights of $/.test(text.slice(Math.max(0, index - 10), index))) continue;
        yield {
          start: index,
          end: index + written.length,
          text: expected,
          message: `Unexpected “${written}”, expected “${expected}”.`,
          title: `Use “${expected}”`,
          look: true,
        };
      }
    },
  }),
  stages: ["working", "tabled"],
};
