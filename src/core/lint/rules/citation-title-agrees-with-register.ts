// The title in quotation marks behind a number, against the title that the register has for it.
import { findRegisterEntry } from "#core/citations/check-register.ts";
import { leastLikeness, likenessOfTitles } from "#core/citations/compare-titles.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { evidenceOf, nameOfCited, ownerOf, textAround } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationTitleAgreesWithRegister: Rule = {
  id: "citation-title-agrees-with-register",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check(subject: Subject): Iterable<Observation> {
  const { citations, facts } = subject;
  for (const citation of citations) {
    const { kind, title, place, register, numberAt } = citation;
    const owner = ownerOf(citation);
    if (kind !== "resolution" || title === null || owner === null || numberAt === null) continue;
    if (!("end" in place) || register === "differs") continue;
    const entry = findRegisterEntry(citation, facts);
    if (entry === null || entry.citedOnly || entry.title === "") continue;
    if (likenessOfTitles(title, entry.title) >= leastLikeness) continue;
    const text = textAround(subject, owner);
    const at = text.indexOf(title, place.end);
    // In "the section of resolution 64/289 entitled …" the title is the section's; there no comma stands.
    if (at === -1 || text.charAt(place.end) !== ",") continue;
    const message = `The title “${title}” of ${nameOfCited(citation)} differs from the register, which has “${entry.title}” ${evidenceOf(entry)}.`;
    const [start, end] = [at, at + title.length];
    // With its date confirmed the number is right, and the title is what is wrong.
    if (register === "match" && citation.dateAt !== null) {
      yield replacement(owner, {
        start,
        end,
        text: entry.title,
        message,
        title: "Use the title of the register",
        look: true,
      });
    } else yield { message, place: placeIn(owner, start, end), fix: null };
  }
}
