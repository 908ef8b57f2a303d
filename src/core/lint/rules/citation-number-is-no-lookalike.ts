// A slip of one digit leads to a real but wrong resolution, so only the text itself can show it.
import { findLookalikes } from "#core/citations/find-lookalikes.ts";
import { placeIn } from "#core/lint/checked-text.ts";
import { ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationNumberIsNoLookalike: Rule = {
  id: "citation-number-is-no-lookalike",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check({ citations, facts }: Subject): Iterable<Observation> {
  for (const { citation, other, sameYear } of findLookalikes(citations, facts)) {
    const owner = ownerOf(citation);
    const { numberAt, number } = citation;
    if (owner === null || numberAt === null || number === null) continue;
    const message = `Unexpected “${number}”, expected “${other.number}”, which this text cites elsewhere, if it is a slip.`;
    const observation = { message, place: placeIn(owner, numberAt.start, numberAt.end), fix: null };
    // Far apart in time, one of the two is likely a slip.
    yield sameYear ? { ...observation, severity: "info" } : observation;
  }
}
