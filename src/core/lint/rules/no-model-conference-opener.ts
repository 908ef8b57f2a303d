// Openers that go round in lists for model conferences and that no adopted text was seen to use.

import { openerOf } from "#core/lint/block-opener.ts";
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { unusualOpeners } from "#core/openers/attitudes.ts";

export const noModelConferenceOpener: Rule = {
  id: "no-model-conference-opener",
  group: "openers",
  severity: "warning",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of bodyDivisions(resolution).flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "preambular") continue;
    const { owner, text } = checkedBlock(block);
    const opener = openerOf(block, "preambular");
    if (opener === null || !unusualOpeners.has(opener.key)) continue;
    const end = opener.start + opener.length;
    yield {
      message: `Unexpected “${text.slice(opener.start, end)}”, expected an opener that adopted texts use.`,
      place: placeIn(owner, opener.start, end),
      fix: null,
    };
  }
}
