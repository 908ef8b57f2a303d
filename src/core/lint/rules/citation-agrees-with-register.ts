// Date and year of a cited text, against the register of adopted texts.
import { isAdoptionDay } from "#core/citations/adoption-days.ts";
import { findRegisterEntry } from "#core/citations/check-register.ts";
import type { Citation } from "#core/citations/citation.ts";
import { findNumberWindow } from "#core/citations/number-order.ts";
import { findMeantNumbers, isDateSlip } from "#core/citations/number-slips.ts";
import { formatDate } from "#core/instruments/dates.ts";
import type { RegisterEntry } from "#core/instruments/facts.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { evidenceOf, nameOfCited, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { TextOwner } from "#core/resolution/edit.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

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
      const meant = findMeantNumbers(
        { kind, organ: entry.organ, number: citation.number ?? "", date },
        facts,
      );
      if (meant.length > 0) {
        yield observeNumber(owner, citation, { date, expected, meant, evidence: evidenceOf(entry) });
        continue;
      }
      const message = `The date ${formatDate(date)} of ${name} differs from the register, which has ${expected} ${evidenceOf(entry)}.`;
      // Of a day with adopted texts the number may be what is wrong, unless the date is a slip of the right one; where the
      // numbers next to it are of that day, nobody can say.
      const isDateWrong =
        !isAdoptionDay(entry.organ, date, facts) ||
        (isDateSlip(date, entry.date) && !isDayOfNeighbour(citation, entry.organ, date, facts));
      yield dateAt === null || !isDateWrong
        ? { message, place: placeIn(owner, numberAt.start, numberAt.end), fix: null }
        : replacement(owner, { ...dateAt, text: expected, message, title: `Use ${expected}`, look: true });
    } else {
      const message = `The year of ${name} differs from the register, which has ${entry.number} ${evidenceOf(entry)}.`;
      yield replacement(owner, {
        ...numberAt,
        text: entry.number,
        message,
        title: `Use ${entry.number}`,
        look: true,
      });
    }
  }
}

function isDayOfNeighbour(
  { kind, number }: Citation,
  organ: string,
  date: IsoDate,
  facts: Subject["facts"],
): boolean {
  if (number === null || (kind !== "resolution" && kind !== "decision")) return false;
  return findNumberWindow(organ, kind, number, facts)?.days.includes(date) === true;
}

interface Contradiction {
  readonly date: IsoDate;
  readonly expected: string;
  /** Texts of that day whose numbers are a slip away. */
  readonly meant: readonly RegisterEntry[];
  readonly evidence: string;
}

/** Number and date contradict each other, and a slip in the number explains it: then the date may well be right. */
function observeNumber(
  owner: TextOwner,
  citation: Citation,
  { date, expected, meant, evidence }: Contradiction,
): Observation {
  const { start, end } = citation.numberAt ?? { start: 0, end: 0 };
  const numbers = meant.map(({ number }) => number);
  const [first = ""] = numbers;
  const others = numbers.length > 4 ? "a number near it" : numbers.join(" or ");
  const message = `The date ${formatDate(date)} of ${nameOfCited(citation)} differs from the register, which has ${others} on that day, and this one on ${expected} ${evidence}.`;
  if (numbers.length > 1) return { message, place: placeIn(owner, start, end), fix: null };
  return replacement(owner, { start, end, text: first, message, title: `Use ${first}`, look: true });
}
