// Percentages are always figures: "15 per cent", and "5 per cent" too (drafting manual, Numbers expressed in figures).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

const units = "one two three four five six seven eight nine".split(" ");
const small =
  `zero ${units.join(" ")} ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const share = new RegExp(
  `(?<![\\p{L}-])(?:(?<ten>${tens.join("|")})(?:-(?<unit>${units.join("|")}))?|(?<low>${small.join("|")})|(?<all>(?:a|one) hundred))(?= per cent\\b)`,
  "giu",
);

export const percentagesInFigures: Rule = wordRule({
  id: "percentages-in-figures",
  severity: "warning",
  cues: ["cent"],
  *find(text): Iterable<Replacement> {
    if (!text.includes(" per cent")) return;
    for (const found of text.matchAll(share)) {
      const [written] = found;
      // No sentence begins with a figure, nor does one part of a number stand in words and one in figures.
      if (found.index === 0 || /\. $/.test(text.slice(0, found.index).slice(-2))) continue;
      const figure = String(figureOf(found.groups ?? {}));
      yield {
        start: found.index,
        end: found.index + written.length,
        text: figure,
        message: `Unexpected “${written} per cent”, expected “${figure} per cent”.`,
        title: `Use “${figure} per cent”`,
      };
    }
  },
});

function figureOf({ ten, unit, low, all }: Readonly<Record<string, string | undefined>>): number {
  if (all !== undefined) return 100;
  if (low !== undefined) return small.indexOf(low.toLowerCase());
  const tensPart = (tens.indexOf(ten?.toLowerCase() ?? "") + 2) * 10;
  return tensPart + (unit === undefined ? 0 : units.indexOf(unit.toLowerCase()) + 1);
}
