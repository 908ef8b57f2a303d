// Thousands are divided by a comma (drafting manual, Numbers).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

const divided = /(?<![\d.,/-])\d{1,3}(?:[  ]\d{3}){1,4}(?![\d/-])/g;

export const thousandsTakeAComma: Rule = wordRule({
  id: "thousands-take-a-comma",
  severity: "warning",
  cues: ["0"],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(divided)) {
      const number = found[0].replaceAll(/\s/g, ",");
      yield {
        start: found.index,
        end: found.index + found[0].length,
        text: number,
        message: `Unexpected blank in “${found[0]}”, expected “${number}”.`,
        title: `Use “${number}”`,
        look: true,
      };
    }
  },
});
