// A resolution is cited with its date where it first stands, and without afterwards; some organs do so, the profile says.
import { findRegisterEntry } from "#core/citations/check-register.ts";
import { formatDate } from "#core/instruments/dates.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { nameOfCited, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationHasDateAtFirstMention: Rule = {
  id: "citation-has-date-at-first-mention",
  group: "citations",
  severity: "warning",
  stages: ["working", "tabled"],
  check,
};

function* check({ citations, profile, facts, resolution }: Subject): Iterable<Observation> {
  if (!profile.dateAtFirstMention) return;
  const title = new Set(resolution.blocks.filter(({ kind }) => kind === "title").map(({ id }) => id));
  const seen = new Set<string>();
  for (const citation of citations) {
    const { kind, organ, number, numberAt, date, place, symbol, form } = citation;
    if (kind !== "resolution" || number === null || numberAt === null || symbol !== null) continue;
    if (place.kind === "block" && title.has(place.block)) continue;
    const key = `${organ} ${number}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    const owner = ownerOf(citation);
    if (!isFirst || date !== null || owner === null || place.kind === "note" || form !== "ok") continue;
    const { start, end } = numberAt;
    const entry = findRegisterEntry(citation, facts);
    if (entry === null || entry.date === null || entry.citedOnly) {
      const message = `Unexpected ${nameOfCited(citation)} without its date at first mention, expected “of” and the date.`;
      yield { message, place: placeIn(owner, start, end), fix: null };
      continue;
    }
    const printed = citation.year === null ? number : `${number} (${citation.year})`;
    const text = `${printed} of ${formatDate(entry.date)}`;
    const message = `Unexpected ${nameOfCited(citation)} without its date at first mention, expected “${text}”.`;
    yield replacement(owner, { start, end, text, message, title: "Add the date", look: true });
  }
}
