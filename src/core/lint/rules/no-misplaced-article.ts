// "The building institutional capacities": an article before a gerund that has an object of its own, a slip of editing.
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

/** Only those that never describe a thing, followed by an adjective and a plural: "the building of" is right. */
const gerunds =
  "building ensuring promoting implementing achieving providing protecting preventing strengthening improving".split(
    " ",
  );
const slip = new RegExp(
  `\\bthe (${gerunds.join("|")}) (?:institutional|national|technical|local|regional|international|human|effective|adequate|sustainable)(?: and [a-z]{3,15})? (?:[a-z]{3,20}(?:ies|s))\\b`,
  "g",
);

export const noMisplacedArticle: Rule = wordRule({
  id: "no-misplaced-article",
  severity: "warning",
  cues: gerunds,
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(slip)) {
      const gerund = found[1] ?? "";
      const end = found.index + "the ".length + gerund.length;
      yield {
        start: found.index,
        end,
        text: gerund,
        message: `Unexpected article in “${found[0]}”, expected “${gerund}” alone or “the ${gerund} of”.`,
        title: "Remove the article",
        look: true,
      };
    }
  },
});
