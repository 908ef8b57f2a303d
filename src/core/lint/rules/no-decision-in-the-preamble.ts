// What the organ decides or requests belongs to the operative part: the preamble has no finite verbs of its own.
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const noDecisionInThePreamble: Rule = {
  id: "no-decision-in-the-preamble",
  group: "structure",
  severity: "warning",
  scope: ["preambular"],
  check,
};

/** After a comma, so that "which requests" and "a report that urges" are left alone. */
const decision = /, and (?:also |further |strongly )?(requests|decides|urges|calls upon|calls on|demands)\b/g;

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of resolution.blocks) {
    const { owner, text, quoted } = checkedBlock(block);
    for (const found of text.matchAll(decision)) {
      const verb = found[1] ?? "";
      const end = found.index + found[0].length;
      if (isQuoted(quoted, found.index)) continue;
      yield {
        message: `Unexpected “${verb}” in the preamble, expected an operative paragraph of its own.`,
        place: placeIn(owner, end - verb.length, end),
        fix: null,
      };
    }
  }
}
