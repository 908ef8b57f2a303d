// A word typed twice is a slip of editing.
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

/** Small words only: they never follow themselves, while "that that" and "had had" may, and numbers and names do. */
const small =
  "the of and to in for on by with at from its their as or an this these those which all are is be also further".split(
    " ",
  );
const twice = new RegExp(`(?<![\\p{L}\\d’'-])(${small.join("|")})(\\s{1,3})\\1(?![\\p{L}\\d’'-])`, "giu");

export const noRepeatedWord: Rule = wordRule({
  id: "no-repeated-word",
  severity: "warning",
  cues: small.map((word) => `${word} ${word}`),
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(twice)) {
      const [written, word = ""] = found;
      // "for the Former Yugoslavia, in In Salah": a capital in the second is another word.
      if (written.slice(-word.length) !== word.toLowerCase()) continue;
      yield {
        start: found.index,
        end: found.index + written.length,
        text: word,
        message: `Unexpected “${written.replace(/\s+/g, " ")}”, expected “${word}” once.`,
        title: `Use “${word}” once`,
      };
    }
  },
});
