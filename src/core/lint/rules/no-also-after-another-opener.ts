// Also and further only make sense after a paragraph that opens with the same verb (drafting manual, II K).
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { openerRuns } from "#core/lint/opener-runs.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { OpenerPart } from "#core/openers/match-opener.ts";
import { placeAdverb } from "#core/openers/place-adverb.ts";

export const noAlsoAfterAnotherOpener: Rule = {
  id: "no-also-after-another-opener",
  group: "sequence",
  severity: "warning",
  check,
};

const parts: readonly OpenerPart[] = ["preambular", "operative"];

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { block, text, opener, part, before } of parts.flatMap((each) => openerRuns(resolution, each))) {
    if (opener.adverb === "none" || before !== "other") continue;
    const start = opener.start;
    const end = start + opener.length;
    const expected = placeAdverb(opener, "none", part);
    yield replacement(checkedBlock(block).owner, {
      start,
      end,
      text: expected,
      message: `Unexpected “${text.slice(start, end)}” after another opener, expected “${expected}”.`,
      title: `Use “${expected}”`,
      look: true,
    });
  }
}
