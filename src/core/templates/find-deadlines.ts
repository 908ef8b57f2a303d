// Sessions and days that a request names: "at its sixtieth session", "at its 2026 session", "by 2 October 2025", "by 2030".
import { dayNumber, formatDate, makeDate, monthNames, parseDate } from "#core/instruments/dates.ts";
import { ordinalWords, parseOrdinalWords } from "#core/numbering/ordinal-words.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

export interface Deadline {
  /** Where the words that name it stand, in the text. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly when:
    | { readonly kind: "session"; readonly number: number; readonly inFigures: boolean }
    | { readonly kind: "day"; readonly date: IsoDate }
    | { readonly kind: "year"; readonly year: number };
}

const session =
  /\bits ((?:[a-z]+ hundred and )?[a-z]+(?:-[a-z]+)?|20\d\d) (?:regular |substantive )?session\b/gi;
const day = new RegExp(
  `\\b(?:by|until|before|than) (?:the end of )?((?:\\d{1,2} (?:${monthNames.join("|")}) )?20\\d\\d)\\b`,
  "g",
);
const organWord = /\b(?:Council|Assembly|Commission|Committee|Conference|Board|Forum)\b/g;
/** What already happened at a session is no request: "held at its fifty-eighth session". */
const happened =
  /(?<!\bbe )\b(?:held|presented|submitted|adopted|discussed|convened|organized|established|considered|made|decided)\b[^;,]*$/;
/** How far back the organ whose session it is, or what was done there, may stand. */
const nearby = 120;

/** The deadlines of a text; sessions only of the profile's own organ, for others count on their own. */
export function findDeadlines(text: string, profile: Profile): readonly Deadline[] {
  return [...sessionsIn(text, profile), ...daysIn(text)].sort((one, other) => one.start - other.start);
}

function* sessionsIn(text: string, profile: Profile): Iterable<Deadline> {
  for (const found of text.matchAll(session)) {
    const words = found[1] ?? "";
    const number = /^\d/.test(words) ? Number(words) : parseOrdinalWords(words);
    const before = text.slice(Math.max(0, found.index - nearby), found.index);
    if (number === null || happened.test(before) || !isOwn(before, profile)) continue;
    const start = found.index + "its ".length;
    yield {
      start,
      end: start + words.length,
      words,
      when: { kind: "session", number, inFigures: /^\d/.test(words) },
    };
  }
}

function* daysIn(text: string): Iterable<Deadline> {
  for (const found of text.matchAll(day)) {
    const words = found[1] ?? "";
    const end = found.index + found[0].length;
    const start = end - words.length;
    const date = parseDate(words);
    if (date !== null) yield { start, end, words, when: { kind: "day", date } };
    else if (words.length === 4) yield { start, end, words, when: { kind: "year", year: Number(words) } };
  }
}

/** "its" is said of the organ named last; of the profile's own where none is. */
function isOwn(before: string, { organ }: Profile): boolean {
  const named = before.match(organWord)?.at(-1);
  return named === undefined || organ.endsWith(named);
}

export interface Now {
  /** The session the draft is for; null where nobody said. */
  readonly session: number | null;
  readonly today: IsoDate | null;
}

/** Whether a request for this would come too late. */
export function isPast({ when }: Deadline, { session: current, today }: Now): boolean {
  switch (when.kind) {
    case "session":
      return current !== null && when.number < current;
    case "day":
      return today !== null && dayNumber(when.date) < dayNumber(today);
    case "year":
      return today !== null && when.year < Number(today.slice(0, 4));
  }
}

/** The words for a session so many later, or for the same day or year in the first year that is still to come. */
export function rollForward({ when }: Deadline, sessions: number, { today }: Now): string | null {
  switch (when.kind) {
    case "session":
      return when.inFigures ? String(when.number + sessions) : ordinalWords(when.number + sessions);
    case "day":
      return today === null ? null : rollDay(when.date, today);
    case "year":
      return today === null ? null : String(Math.max(when.year, Number(today.slice(0, 4)) + 1));
  }
}

function rollDay(date: IsoDate, today: IsoDate): string | null {
  const [, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const year = Number(today.slice(0, 4));
  const later = [year, year + 1]
    .map((each) => makeDate(each, month, dayOfMonth) ?? makeDate(each, month, dayOfMonth - 1))
    .find((each) => each !== null && dayNumber(each) > dayNumber(today));
  return later === undefined || later === null ? null : formatDate(later);
}
