// Resolutions of one organ are listed by date, the oldest first.
import type { Citation } from "#core/citations/citation.ts";
import { placeIn } from "#core/lint/checked-text.ts";
import { ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationListIsChronological: Rule = {
  id: "citation-list-is-chronological",
  group: "citations",
  severity: "info",
  check,
};

function* check({ citations }: Subject): Iterable<Observation> {
  let before: Citation | null = null;
  for (const citation of citations) {
    const { number, numberAt, date, organ, place } = citation;
    const owner = ownerOf(citation);
    // A number that stands without a word of its own goes on with the list before it.
    const goesOn = owner !== null && "start" in place && numberAt !== null && place.start === numberAt.start;
    const earlier = before;
    before = citation;
    if (!goesOn || earlier === null || earlier.organ !== organ) continue;
    if (date === null || earlier.date === null || earlier.date <= date) continue;
    const message = `Unexpected ${number} after the later ${earlier.number}, expected the oldest first.`;
    yield { message, place: placeIn(owner, numberAt.start, numberAt.end), fix: null };
  }
}
