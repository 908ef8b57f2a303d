// The items of a list are divided as operative paragraphs are (drafting manual, II C, and Paragraphs and subparagraphs).
import { bodyDivisions, operativeEnds } from "#core/lint/body-divisions.ts";
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { endingOf, nameOfEnding } from "#core/lint/ending.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const subparagraphEndsWithSemicolon: Rule = {
  id: "subparagraph-ends-with-semicolon",
  group: "punctuation",
  severity: "warning",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { block, role, continued, beforeSection } of bodyDivisions(resolution).flatMap(operativeEnds)) {
    const listed = (role === "item" && block.kind !== "operative") || role === "paragraph";
    if (!listed || block.kind === "operative") continue;
    const { owner, text } = checkedBlock(block);
    const ending = endingOf(text);
    // A question put to the Court ends as one.
    if (ending === null || /[;?]/.test(ending.mark) || ((continued || ending.and) && ending.mark === ","))
      continue;
    if (beforeSection && ending.mark === ".") continue;
    yield replacement(owner, {
      start: ending.start,
      end: ending.end,
      text: ";",
      message: `Unexpected ${nameOfEnding(ending)} at the end of a subparagraph, expected a semicolon.`,
      title: "Use a semicolon",
    });
  }
}
