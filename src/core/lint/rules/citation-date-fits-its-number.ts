// Texts are numbered in the order of their adoption, so the numbers around one bound its date.
import { findDateWindow } from "#core/citations/check-date.ts";
import type { Citation } from "#core/citations/citation.ts";
import { findNumberWindow, type NumberWindow } from "#core/citations/number-order.ts";
import { findMeantNumbers } from "#core/citations/number-slips.ts";
import { formatDate } from "#core/instruments/dates.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { nameOfCited, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationDateFitsItsNumber: Rule = {
  id: "citation-date-fits-its-number",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check({ citations, facts }: Subject): Iterable<Observation> {
  for (const citation of citations) {
    const { kind, organ, number, date, dateAt, numberAt, register, form } = citation;
    const owner = ownerOf(citation);
    if (owner === null || organ === null || number === null || date === null || numberAt === null) continue;
    if (register !== "unknown" || form !== "ok" || (kind !== "resolution" && kind !== "decision")) continue;
    const window = findNumberWindow(organ, kind, number, facts);
    if (window === null || isWithin(date, window) || isOutOfSession(citation, facts)) continue;
    const meant = findMeantNumbers({ kind, organ, number, date }, facts);
    const [only] = meant.length === 1 ? meant : [];
    const name = nameOfCited(citation);
    if (only !== undefined) {
      const text = only.number.replace(/ \(\d{4}\)$/, "");
      const end = numberAt.start + number.length;
      const message = `Unexpected ${name} of ${formatDate(date)}, expected ${text}, which is of that day.`;
      const title = `Use ${text}`;
      yield replacement(owner, { start: numberAt.start, end, text, message, title, look: true });
      continue;
    }
    const message = `Unexpected date ${formatDate(date)} of ${name}, expected ${words(window)}, as the numbers around it have.`;
    const at = dateAt ?? numberAt;
    yield { message, place: placeIn(owner, at.start, at.end), fix: null };
  }
}

function isWithin(date: string, { from, to }: NumberWindow): boolean {
  return (from === null || date >= from) && (to === null || date <= to);
}

/** Then the rule on sessions speaks, and once is enough. */
function isOutOfSession({ organ, number, date }: Citation, facts: Subject["facts"]): boolean {
  const session = findDateWindow(organ, number ?? "", facts);
  return session !== null && date !== null && (date < session.from || date > session.to);
}

function words({ from, to }: NumberWindow): string {
  if (from === null) return to === null ? "another" : `one before ${formatDate(to)}`;
  return to === null
    ? `one after ${formatDate(from)}`
    : `one between ${formatDate(from)} and ${formatDate(to)}`;
}
