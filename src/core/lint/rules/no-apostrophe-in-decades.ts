// A decade is a plural and has no apostrophe (drafting manual, Numbers, dates and time).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

export const noApostropheInDecades: Rule = wordRule({
  id: "no-apostrophe-in-decades",
  severity: "info",
  cues: ["’", "'"],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(/\b((?:1[89]|20)\d0)[’']s\b/g)) {
      const decade = `${found[1] ?? ""}s`;
      yield {
        start: found.index,
        end: found.index + found[0].length,
        text: decade,
        message: `Unexpected “${found[0]}”, expected “${decade}”.`,
        title: `Use “${decade}”`,
      };
    }
  },
});
