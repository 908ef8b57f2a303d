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
  for (const { citation, other } of findLookalikes(citations)) {
    const owner = ownerOf(citation);
    const { numberAt, number, organ } = citation;
    if (owner === null || numberAt === null || number === null) continue;
    const message = `Unexpected “${number}”, expected “${other.number}”, which this text cites elsewhere, if it is a slip.`;
    const observation = { message, place: placeIn(owner, numberAt.start, numberAt.end), fix: null };
    // Two neighbours of one year are often cited side by side; far apart in time, one is likely a slip.
    const [one, two] = [number, other.number ?? ""].map(
      (each) => facts.register.find(organ ?? "", each)[0]?.date,
    );
    const sameYear = one !== undefined && two !== undefined && one?.slice(0, 4) === two?.slice(0, 4);
    yield sameYear ? { ...observation, severity: "info" } : observation;
  }
}
