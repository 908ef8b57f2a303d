// "From" takes "to" and "between" takes "and"; the dash stands for both words at once (drafting manual, Ranges of numbers).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

/** Not "from 2010–2011 to 2014–2015", where the dashes stand for one term each. */
const range =
  /(?<=\b(from|between) (?:the years )?)(?<first>\d{1,4}) ?[-–—] ?(?<last>\d{1,4})(?![\d/-]|[.,]\d| (?:to|and|until) )/gi;

export const rangesAreComplete: Rule = wordRule({
  id: "ranges-are-complete",
  severity: "warning",
  cues: ["from", "between"],
  *find(text): Iterable<Replacement> {
    if (!/\d ?[-–—] ?\d/.test(text)) return;
    for (const found of text.matchAll(range)) {
      const [written, opening = ""] = found;
      const { first = "", last = "" } = found.groups ?? {};
      // "2010–12": the second year is written out beside a word.
      const whole = last.length === 2 && first.length === 4 ? `${first.slice(0, 2)}${last}` : last;
      const joint = opening.toLowerCase() === "from" ? "to" : "and";
      const spelt = `${first} ${joint} ${whole}`;
      yield {
        start: found.index,
        end: found.index + written.length,
        text: spelt,
        message: `Unexpected “${opening} ${written}”, expected “${opening} ${spelt}”.`,
        title: `Use “${spelt}”`,
      };
    }
  },
});
