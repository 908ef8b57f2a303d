// One text has one date of adoption: two dates in one document contradict each other.
import type { Citation } from "#core/citations/citation.ts";
import { formatDate } from "#core/instruments/dates.ts";
import { placeIn } from "#core/lint/checked-text.ts";
import { nameOfCited, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationNumberHasOneDate: Rule = {
  id: "citation-number-has-one-date",
  group: "citations",
  severity: "error",
  anyDocument: true,
  check,
};

function* check({ citations }: Subject): Iterable<Observation> {
  const first = new Map<string, Citation>();
  for (const citation of citations) {
    const { kind, organ, number, date, dateAt, numberAt } = citation;
    const owner = ownerOf(citation);
    const at = dateAt ?? numberAt;
    if (owner === null || organ === null || number === null || date === null || at === null) continue;
    const key = `${kind} ${organ} ${number}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, citation);
    else if (before.date !== null && before.date !== date) {
      const message = `Unexpected date ${formatDate(date)} of ${nameOfCited(citation)}, expected ${formatDate(before.date)}, as before.`;
      yield { message, place: placeIn(owner, at.start, at.end), fix: null };
    }
  }
}
