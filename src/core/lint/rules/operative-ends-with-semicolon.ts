// Operative paragraphs are the members of one series, so semicolons divide them (drafting manual, II C).
import { bodyDivisions, operativeEnds } from "#core/lint/body-divisions.ts";
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { endingOf, nameOfEnding } from "#core/lint/ending.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const operativeEndsWithSemicolon: Rule = {
  id: "operative-ends-with-semicolon",
  group: "punctuation",
  severity: "warning",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { block, role, beforeSection } of bodyDivisions(resolution).flatMap(operativeEnds)) {
    if (role !== "paragraph" || block.kind !== "operative") continue;
    const { owner, text } = checkedBlock(block);
    const ending = endingOf(text);
    if (ending === null || ending.mark === ";" || (beforeSection && ending.mark === ".")) continue;
    yield replacement(owner, {
      start: ending.start,
      end: ending.end,
      text: ";",
      message: `Unexpected ${nameOfEnding(ending)} at the end of an operative paragraph, expected a semicolon.`,
      title: "Use a semicolon",
    });
  }
}
