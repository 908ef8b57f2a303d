// Sessions are counted in words up to a hundred (practice of all organs): "at its fifty-eighth session", "at its 108th session".
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";
import { ordinalWords } from "#core/numbering/ordinal-words.ts";

const figures =
  /\b(\d{1,2})(?:st|nd|rd|th)(?= (?:(?:regular|special|annual|emergency|substantive|organizational|resumed) )?session\b)/gi;

export const sessionOrdinalInWords: Rule = wordRule({
  id: "session-ordinal-in-words",
  severity: "warning",
  cues: ["session"],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(figures)) {
      const words = ordinalWords(Number(found[1]));
      if (words === null) continue;
      yield {
        start: found.index,
        end: found.index + found[0].length,
        text: words,
        message: `Unexpected session in figures, “${found[0]}”, expected “${words}”.`,
        title: "Write the session in words",
      };
    }
  },
});
