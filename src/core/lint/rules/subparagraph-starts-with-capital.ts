// Each subparagraph starts with a capital letter (drafting manual, Capitalization).
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const subparagraphStartsWithCapital: Rule = {
  id: "subparagraph-starts-with-capital",
  group: "punctuation",
  severity: "warning",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of bodyDivisions(resolution).flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "subparagraph") continue;
    const { owner, text } = checkedBlock(block);
    const found = /^[\s[(“"‘']{0,4}(\p{Ll})/u.exec(text);
    const letter = found?.[1];
    if (found === null || letter === undefined) continue;
    const end = found[0].length;
    const capital = letter.toUpperCase();
    yield replacement(owner, {
      start: end - letter.length,
      end,
      text: capital,
      message: `Unexpected small letter “${letter}” at the start of a subparagraph, expected “${capital}”.`,
      title: "Use a capital letter",
    });
  }
}
