// The title in quotation marks behind a number, against the title that the register has for it.
import { findAdopted } from "#core/citations/adoption-days.ts";
import { findRegisterEntry } from "#core/citations/check-register.ts";
import type { Citation } from "#core/citations/citation.ts";
import { leastLikeness, likenessOfTitles } from "#core/citations/compare-titles.ts";
import type { RegisterEntry } from "#core/instruments/facts.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { evidenceOf, nameOfCited, ownerOf, textAround } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { TextOwner } from "#core/resolution/edit.ts";

export const citationTitleAgreesWithRegister: Rule = {
  id: "citation-title-agrees-with-register",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check(subject: Subject): Iterable<Observation> {
  for (const citation of subject.citations) {
    const { kind, title, place, register, numberAt } = citation;
    const owner = ownerOf(citation);
    if (kind !== "resolution" || title === null || owner === null || numberAt === null) continue;
    if (!("end" in place) || register === "differs") continue;
    const entry = findRegisterEntry(citation, subject.facts);
    const cited = { owner, citation, title };
    if (entry === null) yield* observeNumber(subject, cited);
    else if (!entry.citedOnly && entry.title !== "" && likenessOfTitles(title, entry.title) < leastLikeness)
      yield* observeTitle(subject, { ...cited, end: place.end, entry });
  }
}

interface Titled {
  readonly owner: TextOwner;
  readonly citation: Citation;
  readonly title: string;
}

function* observeTitle(
  subject: Subject,
  { owner, citation, title, end, entry }: Titled & { readonly end: number; readonly entry: RegisterEntry },
): Iterable<Observation> {
  const text = textAround(subject, owner);
  const start = text.indexOf(title, end);
  // In "the section of resolution 64/289 entitled …" the title is the section's; there no comma stands.
  if (start === -1 || text.charAt(end) !== ",") return;
  const message = `The title “${title}” of ${nameOfCited(citation)} differs from the register, which has “${entry.title}” ${evidenceOf(entry)}.`;
  // With its date confirmed the number is right, and the title is what is wrong.
  const sure = citation.register === "match" && citation.dateAt !== null;
  const range = { start, end: start + title.length };
  yield sure
    ? replacement(owner, {
        ...range,
        text: entry.title,
        message,
        title: "Use the title of the register",
        look: true,
      })
    : { message, place: placeIn(owner, range.start, range.end), fix: null };
}

/** A number of which nothing is known, with the day and the title of another. */
function* observeNumber({ facts }: Subject, { owner, citation, title }: Titled): Iterable<Observation> {
  const { organ, date, numberAt } = citation;
  if (organ === null || date === null || numberAt === null) return;
  const titled = findAdopted(organ, date, facts).filter(
    (entry) => entry.title !== "" && likenessOfTitles(title, entry.title) === 1,
  );
  const [meant] = titled;
  if (meant === undefined || titled.length > 1) return;
  yield replacement(owner, {
    ...numberAt,
    text: meant.number,
    message: `The number of ${nameOfCited(citation)} differs from the register, which has that title on that day as ${meant.number} ${evidenceOf(meant)}.`,
    title: `Use ${meant.number}`,
    look: true,
  });
}
