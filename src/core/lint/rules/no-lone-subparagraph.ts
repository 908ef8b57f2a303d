// A list of one item is no list (drafting manual, Paragraphs and subparagraphs: subdivision presupposes parts).
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { type NestedBlock, nestBlocks } from "#core/resolution/nest-blocks.ts";

export const noLoneSubparagraph: Rule = {
  id: "no-lone-subparagraph",
  group: "structure",
  severity: "info",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { blocks } of bodyDivisions(resolution)) {
    for (const { block } of nestBlocks(blocks).flatMap(loneItems)) {
      const { owner, text } = checkedBlock(block);
      yield {
        message:
          "Unexpected list of one subparagraph, expected two or more, or the words in the paragraph itself.",
        place: placeIn(owner, 0, text.length),
        fix: null,
      };
    }
  }
}

function loneItems({ children }: NestedBlock): readonly NestedBlock[] {
  const items = children.filter(({ block }) => block.kind === "subparagraph");
  return [...(items.length === 1 ? items : []), ...children.flatMap(loneItems)];
}
