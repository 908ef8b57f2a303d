// The sentence that is the resolution ends with its last operative paragraph (drafting manual, II C).
import { bodyDivisions, operativeEnds } from "#core/lint/body-divisions.ts";
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { endingOf, nameOfEnding } from "#core/lint/ending.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const lastOperativeEndsWithFullStop: Rule = {
  id: "last-operative-ends-with-full-stop",
  group: "punctuation",
  severity: "warning",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { block, role } of bodyDivisions(resolution).flatMap(operativeEnds)) {
    if (role !== "text") continue;
    const { owner, text } = checkedBlock(block);
    const ending = endingOf(text);
    if (ending === null || ending.mark === ".") continue;
    yield replacement(owner, {
      start: ending.start,
      end: ending.end,
      text: ".",
      message: `Unexpected ${nameOfEnding(ending)} at the end of the operative part, expected a full stop.`,
      title: "Use a full stop",
    });
  }
}
