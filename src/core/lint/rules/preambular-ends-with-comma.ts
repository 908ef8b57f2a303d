// A resolution is one sentence: its preamble is a series of participles, each followed by a comma (drafting manual, II C).
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { endingOf, nameOfEnding } from "#core/lint/ending.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { nestBlocks } from "#core/resolution/nest-blocks.ts";

export const preambularEndsWithComma: Rule = {
  id: "preambular-ends-with-comma",
  group: "punctuation",
  severity: "warning",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  const nested = bodyDivisions(resolution).flatMap(({ blocks }) => nestBlocks(blocks));
  for (const { block, children } of nested) {
    if (block.kind !== "preambular" || children.length > 0) continue;
    const { owner, text } = checkedBlock(block);
    const ending = endingOf(text);
    if (ending === null || (ending.mark === "," && !ending.and)) continue;
    const observation = replacement(owner, {
      start: ending.start,
      end: ending.end,
      text: ",",
      message: `Unexpected ${nameOfEnding(ending)} at the end of a preambular paragraph, expected a comma.`,
      title: "Use a comma",
    });
    yield ending.mark === "," ? { ...observation, severity: "info" } : observation; // older texts have ", and,"
  }
}
