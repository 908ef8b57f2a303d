// The Organization's name is not shortened in resolutions (drafting manual, Resolutions, part I).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

/** Not the names that have it in them: UN-Women, UN Tourism. */
const short = /(?<![A-Za-z/-])(?:U\.N\.|UN(?![A-Za-z/-]| (?:Women|Tourism|Habitat|Trade)\b))/g;

export const unitedNationsInFull: Rule = wordRule({
  id: "united-nations-in-full",
  severity: "warning",
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(short)) {
      yield {
        start: found.index,
        end: found.index + found[0].length,
        text: "United Nations",
        message: `Unexpected “${found[0]}”, expected “United Nations”.`,
        title: "Write the name in full",
      };
    }
  },
});
