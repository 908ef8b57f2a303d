// What introduces a list ends with a colon (drafting manual, Paragraphs and subparagraphs).
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { endingOf, nameOfEnding } from "#core/lint/ending.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { type NestedBlock, nestBlocks } from "#core/resolution/nest-blocks.ts";

export const listIntroEndsWithColon: Rule = {
  id: "list-intro-ends-with-colon",
  group: "punctuation",
  severity: "warning",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { blocks } of bodyDivisions(resolution)) {
    for (const { block } of nestBlocks(blocks).flatMap(introductions)) {
      const { owner, text } = checkedBlock(block);
      const ending = endingOf(text);
      if (ending === null || ending.mark === ":") continue;
      yield replacement(owner, {
        start: ending.start,
        end: ending.end,
        text: ":",
        message: `Unexpected ${nameOfEnding(ending)} before a list, expected a colon.`,
        title: "Use a colon",
      });
    }
  }
}

function introductions(nested: NestedBlock): readonly NestedBlock[] {
  const deeper = nested.children.flatMap(introductions);
  const introduces = nested.children[0]?.block.kind === "subparagraph";
  const speaks = nested.block.kind === "preambular" || nested.block.kind === "operative";
  return introduces && (speaks || nested.block.kind === "subparagraph") ? [nested, ...deeper] : deeper;
}
