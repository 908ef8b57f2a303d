// Sessions have their months, so a number and a date can contradict each other without any register.
import { findDateWindow } from "#core/citations/check-date.ts";
import type { Citation } from "#core/citations/citation.ts";
import { formatDate } from "#core/instruments/dates.ts";
import { placeIn } from "#core/lint/checked-text.ts";
import { ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationDateInSession: Rule = {
  id: "citation-date-in-session",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check({ citations, facts }: Subject): Iterable<Observation> {
  for (const citation of citations) {
    const { organ, number, date, dateAt, numberAt, form, register } = citation;
    const owner = ownerOf(citation);
    const at = dateAt ?? numberAt;
    if (owner === null || number === null || date === null || at === null || form !== "ok") continue;
    // What the register knows better is said by the rule on the register.
    if (register !== "unknown") continue;
    const window = findDateWindow(organ, number, facts);
    if (window === null || (date >= window.from && date <= window.to)) continue;
    const message = `Unexpected date ${formatDate(date)} of ${nameWithOrgan(citation)}, expected one between ${formatDate(window.from)} and ${formatDate(window.to)}.`;
    const observation = { message, place: placeIn(owner, at.start, at.end), fix: null };
    yield window.certain ? observation : { ...observation, severity: "info" };
  }
}

function nameWithOrgan({ kind, number }: Citation): string {
  return `${kind} ${number ?? ""}`;
}
