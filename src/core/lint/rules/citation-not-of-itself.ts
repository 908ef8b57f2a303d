// A text that cites its own number means another one.
import { placeIn } from "#core/lint/checked-text.ts";
import { nameOfCited, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationNotOfItself: Rule = {
  id: "citation-not-of-itself",
  group: "citations",
  severity: "info",
  check,
};

function* check({ citations, profile, resolution }: Subject): Iterable<Observation> {
  const own = resolution.masthead.number;
  if (own === null) return;
  for (const citation of citations) {
    const { kind, organ, number, year, numberAt } = citation;
    const owner = ownerOf(citation);
    if (owner === null || kind !== resolution.kind || organ !== profile.abbreviation || numberAt === null)
      continue;
    const printed = year === null ? number : `${number} (${year})`;
    if (printed !== own) continue;
    const message = `Unexpected ${nameOfCited(citation)}, which is this text itself, expected “the present ${kind}” or another number.`;
    yield { message, place: placeIn(owner, numberAt.start, numberAt.end), fix: null };
  }
}
