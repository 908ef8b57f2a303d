// After number and date the title is an apposition: ", entitled “…”": UN Editorial Manual, Footnotes, III.
import { replacement } from "#core/lint/checked-text.ts";
import { ownerOf, textAround } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationTitleFollowsAComma: Rule = {
  id: "citation-title-follows-a-comma",
  group: "citations",
  severity: "warning",
  check,
};

const written = " entitled";

function* check(subject: Subject): Iterable<Observation> {
  for (const citation of subject.citations) {
    const { kind, place, date } = citation;
    const owner = ownerOf(citation);
    if (kind !== "resolution" || owner === null || date === null || !("end" in place)) continue;
    const { start, end } = place;
    const text = textAround(subject, owner);
    if (!/^ entitled [“"]/.test(text.slice(end, end + 12))) continue;
    // In "the section of resolution 64/289 entitled …" the title is the section's, and no comma belongs there.
    if (/(?:section|part|chapter)s? of (?:the )?$/.test(text.slice(Math.max(0, start - 20), start))) continue;
    yield replacement(owner, {
      start: end,
      end: end + written.length,
      text: `,${written}`,
      message: "Unexpected “entitled” without a comma before it, expected “, entitled”.",
      title: "Add the comma",
    });
  }
}
