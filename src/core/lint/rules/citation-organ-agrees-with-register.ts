// A number and a date that are another organ's text: then the organ named is the wrong one.
import { findRegisterEntry } from "#core/citations/check-register.ts";
import type { Citation } from "#core/citations/citation.ts";
import { organName } from "#core/citations/find-organ-words.ts";
import { isOrgan, organsOf } from "#core/citations/number-forms.ts";
import { formatDate } from "#core/instruments/dates.ts";
import type { RegisterEntry } from "#core/instruments/facts.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { evidenceOf, ownerOf, textAround } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationOrganAgreesWithRegister: Rule = {
  id: "citation-organ-agrees-with-register",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check(subject: Subject): Iterable<Observation> {
  for (const citation of subject.citations) {
    const { kind, organ, number, date, place, register, form } = citation;
    const owner = ownerOf(citation);
    if (owner === null || organ === null || !isOrgan(organ) || !("start" in place)) continue;
    if (number === null || date === null || register !== "unknown" || form !== "ok") continue;
    if ((kind !== "resolution" && kind !== "decision") || findRegisterEntry(citation, subject.facts) !== null)
      continue;
    const [meant] = organsOf(kind, number).flatMap((other) => textsOf(other, citation, subject.facts));
    if (meant === undefined || !isOrgan(meant.organ)) continue;
    const name = organName(meant.organ);
    const message = `${organName(organ)} ${kind} ${number} of ${formatDate(date)} differs from the register, which has one of the ${name} ${evidenceOf(meant)}.`;
    const words = textAround(subject, owner).slice(place.start, place.end);
    const written = /^(?:[A-Z]\w+ (?:(?:and|on) )?){1,6}(?=resolution|decision)/.exec(words)?.[0];
    yield written === undefined
      ? { message, place: placeIn(owner, place.start, place.end), fix: null }
      : replacement(owner, {
          start: place.start,
          end: place.start + written.length,
          text: `${name} `,
          message,
          title: "Name that organ",
          look: true,
        });
  }
}

/** The organ's text of that very number and day, known on more than citations. */
function textsOf(organ: string, citation: Citation, facts: Subject["facts"]): readonly RegisterEntry[] {
  if (organ === citation.organ) return [];
  const entry = findRegisterEntry({ ...citation, organ }, facts);
  return entry !== null && !entry.citedOnly && entry.date === citation.date ? [entry] : [];
}
