// Date and year of a cited text, against the register of adopted texts.
import { findRegisterEntry } from "#core/citations/check-register.ts";
import { formatDate } from "#core/instruments/dates.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { nameOfCited, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationAgreesWithRegister: Rule = {
  id: "citation-agrees-with-register",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check({ citations, facts }: Subject): Iterable<Observation> {
  for (const citation of citations) {
    const { kind, register, date, dateAt, numberAt, symbol } = citation;
    const owner = ownerOf(citation);
    if (kind === "instrument" || register !== "differs" || owner === null || symbol !== null) continue;
    const entry = findRegisterEntry(citation, facts);
    if (entry === null || numberAt === null) continue;
    const name = nameOfCited(citation);
    if (date !== null && entry.date !== null && date !== entry.date) {
      const expected = formatDate(entry.date);
      const message = `Unexpected date ${formatDate(date)} of ${name}, expected ${expected}, as the register has it.`;
      yield dateAt === null
        ? { message, place: placeIn(owner, numberAt.start, numberAt.end), fix: null }
        : replacement(owner, { ...dateAt, text: expected, message, title: `Use ${expected}`, look: true });
    } else {
      const message = `Unexpected ${name}, expected ${entry.number}, as the register has it.`;
      yield { message, place: placeIn(owner, numberAt.start, numberAt.end), fix: null };
    }
  }
}
