// Texts are numbered in the order of their adoption, so the numbers around one bound its date.
import { findDateWindow } from "#core/citations/check-date.ts";
import { findRegisterEntry } from "#core/citations/check-register.ts";
import type { Citation, TextRange } from "#core/citations/citation.ts";
import { findNumberWindow, isOutOfOrder, type NumberWindow } from "#core/citations/number-order.ts";
import { findMeantNumbers, isDateSlip } from "#core/citations/number-slips.ts";
import { formatDate } from "#core/instruments/dates.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { nameOfCited, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { TextOwner } from "#core/resolution/edit.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

export const citationDateFitsItsNumber: Rule = {
  id: "citation-date-fits-its-number",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check({ citations, facts }: Subject): Iterable<Observation> {
  for (const citation of citations) {
    const { kind, organ, number, date, numberAt, register, form } = citation;
    const owner = ownerOf(citation);
    if (owner === null || organ === null || number === null || date === null || numberAt === null) continue;
    if (register !== "unknown" || form !== "ok" || (kind !== "resolution" && kind !== "decision")) continue;
    const window = findNumberWindow(organ, kind, number, facts);
    if (window === null || isOutOfSession(citation, facts)) continue;
    const within = isWithin(date, window);
    const known = findRegisterEntry(citation, facts) !== null;
    const sure = known || (window.days.includes(date) && !isOutOfOrder({ organ, kind, number, date, facts }));
    if (within && sure) continue;
    const meant = findMeantNumbers({ kind, organ, number, date }, facts);
    const [only] = meant.length === 1 ? meant : [];
    const cited = { owner, citation, date, number, numberAt };
    if (only !== undefined) yield observeNumber(cited, only.number);
    // Of a day that no number near it has, it may still be the one text; a slip of one of that day is likelier.
    else if (!within) yield observeDate(cited, window);
  }
}

interface Cited {
  readonly owner: TextOwner;
  readonly citation: Citation;
  readonly date: IsoDate;
  readonly number: string;
  readonly numberAt: TextRange;
}

function observeNumber({ owner, citation, date, number, numberAt }: Cited, meant: string): Observation {
  const text = meant.replace(/ \(\d{4}\)$/, "");
  const { start } = numberAt;
  const message = `Unexpected ${nameOfCited(citation)} of ${formatDate(date)}, expected ${text}, which is of that day.`;
  return replacement(owner, {
    start,
    end: start + number.length,
    text,
    message,
    title: `Use ${text}`,
    look: true,
  });
}

function observeDate({ owner, citation, date, numberAt }: Cited, window: NumberWindow): Observation {
  const { dateAt } = citation;
  const message = `Unexpected date ${formatDate(date)} of ${nameOfCited(citation)}, expected ${words(window)}, as the numbers around it have.`;
  const day = window.from !== null && window.from === window.to ? window.from : null;
  if (dateAt !== null && day !== null && isDateSlip(date, day)) {
    const expected = formatDate(day);
    return replacement(owner, { ...dateAt, text: expected, message, title: `Use ${expected}`, look: true });
  }
  const { start, end } = dateAt ?? numberAt;
  return { message, place: placeIn(owner, start, end), fix: null };
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
  if (from !== null && from === to) return formatDate(from);
  if (from === null) return to === null ? "another" : `one before ${formatDate(to)}`;
  return to === null
    ? `one after ${formatDate(from)}`
    : `one between ${formatDate(from)} and ${formatDate(to)}`;
}
