// Also and further follow a participle and come before a finite verb (practice of all four organs, by a large majority).
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { openerRuns } from "#core/lint/opener-runs.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { OpenerPart } from "#core/openers/match-opener.ts";
import { placeAdverb } from "#core/openers/place-adverb.ts";

export const adverbStandsOnTheRightSide: Rule = {
  id: "adverb-stands-on-the-right-side",
  group: "sequence",
  severity: "warning",
  check,
};

const parts: readonly OpenerPart[] = ["preambular", "operative"];

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { block, text, opener, part } of parts.flatMap((each) => openerRuns(resolution, each))) {
    const leads = part === "operative";
    if (opener.adverb === "none" || opener.adverbLeads === leads) continue;
    const start = opener.start;
    const end = start + opener.length;
    const expected = placeAdverb(opener, opener.adverb, part);
    yield replacement(checkedBlock(block).owner, {
      start,
      end,
      text: expected,
      message: `Unexpected “${text.slice(start, end)}”, expected “${expected}”.`,
      title: `Use “${expected}”`,
      look: true,
    });
  }
}
