// Whether a text with such a number can be of such a date, by the calendars of the organs.
import { dayNumber, dayOfNumber } from "#core/instruments/dates.ts";
import type { Facts, SessionFact } from "#core/instruments/facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { fromRoman } from "./number-forms.ts";

export interface DateWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** True where the window is the organ's calendar, false where it is only what was seen. */
  readonly certain: boolean;
}

/** The days between which the session was held that the number names; null where nothing is known of it. */
export function findDateWindow(organ: string | null, number: string, facts: Facts): DateWindow | null {
  if (organ === "GA") return assemblyWindow(number, facts);
  if (organ === "HRC") return rightsWindow(number, facts);
  if (organ === "ECOSOC" || organ === "CHR") return yearWindow(number);
  return null;
}

/** True where the date is inside the window, or nothing is known. */
export function isPlausibleDate(organ: string, number: string, date: IsoDate, facts: Facts): boolean {
  const window = findDateWindow(organ, number, facts);
  return window === null || (date >= window.from && date <= window.to);
}

/** Regular session n runs from September of 1945 + n to September of 1946 + n; the first began in January 1946. */
function assemblyWindow(number: string, facts: Facts): DateWindow | null {
  if (/^(?:S|ES)-/.test(number)) return specialWindow("GA", number, facts, null);
  const session =
    fromRoman(/\(([IVXL]+)\)$/.exec(number)?.[1] ?? "") ?? Number(/^(\d+)\//.exec(number)?.[1] ?? 0);
  if (session === 0) return null;
  const from = session === 1 ? "1946-01-01" : `${1945 + session}-09-01`;
  return makeWindow(from, `${1946 + session}-09-30`, true);
}

/** Emergency sessions are resumed for decades: only their first day bounds them. */
function specialWindow(
  organ: string,
  number: string,
  facts: Facts,
  margin: number | null,
): DateWindow | null {
  const session = /^((?:E?S)-\d+)\//.exec(number)?.[1];
  const seen = findSession(facts, organ, session ?? "");
  if (seen === null) return null;
  if (margin === null) return makeWindow(shiftDays(seen.first, -60), "2999-12-31", false);
  return makeWindow(shiftDays(seen.first, -margin), shiftDays(seen.last, margin), false);
}

/** The months of the first nine sessions of the Human Rights Council. Source: reports of the Council, A/61/53 to A/63/53/Add.1. */
const firstSessions = [
  ["2006-06-01", "2006-07-31"],
  ["2006-09-01", "2006-11-30"],
  ["2006-11-01", "2006-12-31"],
  ["2007-03-01", "2007-04-30"],
  ["2007-06-01", "2007-06-30"],
  ["2007-09-01", "2007-12-31"],
  ["2008-03-01", "2008-04-30"],
  ["2008-06-01", "2008-06-30"],
  ["2008-09-01", "2008-09-30"],
] as const;

/**
 * From the tenth session (2009) on the Human Rights Council meets three times a year: February to April, May to July,
 * September to October. The sessions of 2020 were shifted; the first nine had months of their own.
 */
function rightsWindow(number: string, facts: Facts): DateWindow | null {
  if (number.startsWith("S-")) return specialWindow("HRC", number, facts, 30);
  const session = Number(/^(\d+)\//.exec(number)?.[1] ?? 0);
  if (session === 0) return null;
  const early = firstSessions[session - 1];
  if (early !== undefined) return makeWindow(early[0], early[1], true);
  const year = 2009 + Math.floor((session - 10) / 3);
  if (session >= 43 && session <= 45) return makeWindow("2020-02-01", "2020-12-31", true);
  const [from = "", to = ""] =
    [
      ["02-01", "04-30"],
      ["05-01", "07-31"],
      ["09-01", "10-31"],
    ][(session - 10) % 3] ?? [];
  return makeWindow(`${year}-${from}`, `${year}-${to}`, true);
}

/** The Council's year begins in July of the year before (since 2018), so a number may be older than its year. */
function yearWindow(number: string): DateWindow | null {
  const year = Number(/^(\d{4})\//.exec(number)?.[1] ?? 0);
  return year === 0 ? null : makeWindow(`${year - 1}-07-01`, `${year}-12-31`, true);
}

function makeWindow(from: string, to: string, certain: boolean): DateWindow {
  return { from: from as IsoDate, to: to as IsoDate, certain }; // built as ISO dates by the callers
}

function findSession(facts: Facts, organ: string, session: string): SessionFact | null {
  return facts.sessions.find((each) => each.organ === organ && each.session === session) ?? null;
}

function shiftDays(date: IsoDate, days: number): string {
  return dayOfNumber(dayNumber(date) + days);
}
