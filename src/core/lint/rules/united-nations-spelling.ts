// Words of the spelling list, which has British forms and a few of its own (drafting manual, Spelling).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { listedSpellings } from "#core/lint/spellings.ts";
import { insteadOf, isInName, withCaseOf, wordRule } from "#core/lint/word-rule.ts";

/** Two words that the list joins by a hyphen, or any one word. */
const words = /\b(?:capacity building|decision making|[A-Za-z][A-Za-zé-]{3,14})\b/gi;

export const unitedNationsSpelling: Rule = wordRule({
  id: "united-nations-spelling",
  severity: "warning",
  cues: [...listedSpellings.keys()].map((other) => /[a-z]+/.exec(other)?.[0] ?? other),
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(words)) {
      const [written] = found;
      const listed = listedSpellings.get(written.toLowerCase());
      if (listed === undefined || isInName(text, found.index)) continue;
      if (/\bcomputer $/i.test(text.slice(Math.max(0, found.index - 10), found.index))) continue;
      const spelt = withCaseOf(written, listed);
      yield insteadOf(found, spelt);
    }
  },
});
