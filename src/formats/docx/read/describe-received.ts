// One tracked change or comment in a sentence.
import { formatDate } from "#core/instruments/dates.ts";
import type { ReceivedChange, ReceivedComment } from "#core/resolution/received-marks.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

const verbs = {
  inserted: "inserted",
  deleted: "deleted",
  "moved-here": "moved here",
  "moved-away": "moved away",
  look: "changed the look of",
} as const satisfies Partial<Record<ReceivedChange["kind"], string>>;

export function describeChange({ kind, author, date, words, place }: ReceivedChange): string {
  const who = `${author === "" ? "Somebody" : author}${dayOf(date)}`;
  switch (kind) {
    case "split":
      return `${who} split a paragraph: ${place}`;
    case "joined":
      return `${who} joined a paragraph with the next: ${place}`;
    case "paragraph-look":
      return `${who} changed the look of a paragraph: ${place}`;
    default:
      return `${who} ${verbs[kind]} “${words.replace(/\s+/g, " ").trim()}” in ${place}`;
  }
}

export function describeComment({
  author,
  date,
  text,
  about,
  isAnswer,
  isResolved,
}: ReceivedComment): string {
  const who = `${author === "" ? "Somebody" : author}${dayOf(date)}`;
  const done = isResolved ? " (resolved)" : "";
  if (isAnswer) return `${who} answered${done}: ${text}`;
  return `${who} commented${about === "" ? "" : ` on “${about}”`}${done}: ${text}`;
}

/** ", 4 April 2025," where the file says a day. */
function dayOf(date: string): string {
  const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(date)?.[0];
  // The pattern is that of a day.
  return day === undefined ? "" : ` (${formatDate(day as IsoDate)})`;
}
