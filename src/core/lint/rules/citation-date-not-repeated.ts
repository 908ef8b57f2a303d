// The date stands where a resolution is first cited, later the number is enough (practice; drafting manual, Resolutions).
import { findRegisterEntry } from "#core/citations/check-register.ts";
import { replacement } from "#core/lint/checked-text.ts";
import { nameOfCited, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationDateNotRepeated: Rule = {
  id: "citation-date-not-repeated",
  group: "citations",
  severity: "info",
  stages: ["working", "tabled"],
  check,
};

function* check({ citations, profile, facts, resolution }: Subject): Iterable<Observation> {
  if (!profile.dateAtFirstMention) return;
  const noteIds = new Set<string>(resolution.notes.map(({ id }) => id));
  const dated = new Set<string>();
  for (const citation of citations) {
    const { kind, organ, number, numberAt, dateAt, date, form } = citation;
    const owner = ownerOf(citation);
    if (kind !== "resolution" || number === null || numberAt === null || date === null || dateAt === null)
      continue;
    if (owner === null || form !== "ok" || ("note" in owner && noteIds.has(owner.note))) continue;
    const key = `${organ} ${number}`;
    const isFirst = !dated.has(key);
    dated.add(key);
    // A date that differs is another rule's, and may be the only thing that shows a slip.
    if (isFirst || findRegisterEntry(citation, facts)?.date !== date || dateAt.start < numberAt.end) continue;
    yield replacement(owner, {
      start: numberAt.end,
      end: dateAt.end,
      text: "",
      message: `Unexpected date of ${nameOfCited(citation)} at a later mention, expected the number alone.`,
      title: "Leave the date out",
      look: true,
    });
  }
}
