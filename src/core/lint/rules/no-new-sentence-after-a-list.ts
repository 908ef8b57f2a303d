// What follows a list inside its paragraph goes on with the sentence; a new one is a paragraph (drafting manual, Subparagraphs).
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const noNewSentenceAfterAList: Rule = {
  id: "no-new-sentence-after-a-list",
  group: "structure",
  severity: "warning",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of bodyDivisions(resolution).flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "continuation") continue;
    const { owner, text } = checkedBlock(block);
    // Names have capitals in the middle of a sentence as well; words that begin sentences do not.
    const first = /^(?:The|This|These|Those|It|In|For|Such|All|Each|Any|Where|When|If)\b/.exec(text)?.[0];
    if (first === undefined) continue;
    yield {
      message: `Unexpected new sentence after a list, “${first}”, expected a paragraph of its own.`,
      place: placeIn(owner, 0, first.length),
      fix: null,
    };
  }
}
