// Neighbours with the same opener are told apart by also and further (drafting manual, II K; restart after the third by practice).
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { openerRuns, type RunMember } from "#core/lint/opener-runs.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { placeAdverb } from "#core/openers/place-adverb.ts";

export const alsoAndFurtherFollowTheSequence: Rule = {
  id: "also-and-further-follow-the-sequence",
  group: "sequence",
  severity: "warning",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const member of openerRuns(resolution, "preambular")) if (departs(member)) yield observe(member);
  const operative = openerRuns(resolution, "operative");
  // Two of five operative runs in recent adopted texts leave the second bare: that is a habit, and worth no more than a
  // remark, unless the text itself keeps the sequence at least as often as it leaves it.
  const followers = operative.filter(({ before }) => before === "same");
  const kept = followers.filter((member) => !departs(member) && member.opener.adverb !== "none").length;
  const left = followers.filter(departs).length;
  for (const member of operative) {
    if (!departs(member)) continue;
    const observation = observe(member);
    yield kept >= left ? observation : { ...observation, severity: "info" };
  }
}

/** The first of a run that carries an adverb is another rule's. */
function departs({ before, wanted, opener }: RunMember): boolean {
  return before === "same" && wanted !== null && opener.adverb !== wanted;
}

function observe({ block, text, opener, wanted, part }: RunMember): Observation {
  const start = opener.start;
  const end = start + opener.length;
  const expected = placeAdverb(opener, wanted ?? "none", part);
  return replacement(checkedBlock(block).owner, {
    start,
    end,
    text: expected,
    message: `Unexpected “${text.slice(start, end)}” after a paragraph with the same opener, expected “${expected}”.`,
    title: `Use “${expected}”`,
    look: true,
  });
}
