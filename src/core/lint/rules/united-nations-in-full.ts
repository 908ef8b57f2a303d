// The Organization's name is not shortened in resolutions (drafting manual, Resolutions, part I).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

/** Names that have it in them; before an organ's resolution the organ's own name is to be written in full. */
const kept =
  "Women|Tourism|Habitat|Trade|(?:Security Council|General Assembly|Human Rights Council|Economic and Social Council) (?:[Rr]esolution|[Dd]ecision)s?";
const short = new RegExp(`(?<![A-Za-z/-]|Model )(?:U\\.N\\.|UN(?![A-Za-z\\d/-]| (?:${kept})\\b))`, "g");

export const unitedNationsInFull: Rule = wordRule({
  id: "united-nations-in-full",
  severity: "warning",
  cues: ["un", "u"],
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
