// Letters that stand for a name have no stops (drafting manual, Abbreviations).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

/** Three letters and more: two with stops are somebody's initials, and "U.N." is another rule's. */
const stopped = /(?<![\p{L}.])(?:\p{Lu}\.){2,8}\p{Lu}\.?(?![\p{L}])/gu;

export const noStopsInAbbreviations: Rule = wordRule({
  id: "no-stops-in-abbreviations",
  severity: "warning",
  cues: ["."],
  *find(text): Iterable<Replacement> {
    for (const { 0: written, index } of text.matchAll(stopped)) {
      const letters = written.replaceAll(".", "");
      // A stop at the end of a sentence is its own.
      const end =
        index + written.length - (/\.$/.test(written) && index + written.length === text.length ? 1 : 0);
      yield {
        start: index,
        end,
        text: letters,
        message: `Unexpected “${text.slice(index, end)}”, expected “${letters}”.`,
        title: `Use “${letters}”`,
      };
    }
  },
});
