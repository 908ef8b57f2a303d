// The date that follows a number: "of 4 April 2025", and the ways it is written wrongly.
import { findMonth, formatDate, makeDate, monthForm } from "#core/instruments/dates.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import type { FormProblem } from "./citation.ts";

export interface DateAfter {
  readonly date: IsoDate;
  /** Of the date alone. */
  readonly start: number;
  readonly end: number;
  readonly problems: readonly FormProblem[];
}

/** The date itself; every form but the first is a slip. Source: UN Editorial Manual, Numbers, dates and time. */
const dateForms = [
  `(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?(?: of)?[ \\u200b-\\u200d]{1,2}(?<month>${monthForm})(?<comma>,)?(?: (?<year>\\d{4}))?`,
  `(?<month2>${monthForm}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?,? (?<year2>\\d{4})`,
  "(?<day3>\\d{1,2})/(?<month3>\\d{1,2})/(?<year3>\\d{4})",
  "(?<year4>\\d{4})-(?<month4>\\d{2})-(?<day4>\\d{2})",
].join("|");
const joined = new RegExp(
  `(?<joiner>,? of | on | dated |,? (?:as )?adopted (?:by the (?:[A-Z][a-z]+ |and |on ){1,6})?on |, | \\()(?:${dateForms})(?!\\w|/(?!(?:E?S-)?\\d{1,4}(?:/\\d| \\()))`,
  "y",
);

/** What the year of an elided date ("of 17 January") is, for the old Security Council style. */
export interface DateContext {
  readonly year: number | null;
  /** True where "adopted" stands before and governs the date: then "on" is right. */
  readonly governed: boolean;
}

export function parseDateAfter(text: string, at: number, context: DateContext): DateAfter | null {
  joined.lastIndex = at;
  const found = joined.exec(text);
  if (found === null) return null;
  const { joiner = "", ...groups } = found.groups ?? {};
  const date = readDate(groups, context.year);
  if (date === null) return null;
  // A bare ", 4 April 2025" may be the next thing in an enumeration; only a whole date counts.
  const start = at + joiner.length;
  const end = at + found[0].length - (groups["comma"] !== undefined && groups["year"] === undefined ? 1 : 0);
  return { date, start, end, problems: findProblems(text, { at, start, end, joiner, date, context }) };
}

interface FoundDate {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly joiner: string;
  readonly date: IsoDate;
  readonly context: DateContext;
}

function findProblems(text: string, found: FoundDate): readonly FormProblem[] {
  const { at, start, end, joiner, date, context } = found;
  const problems: FormProblem[] = [];
  // Word processors leave marks without width between day and month.
  const written = text.slice(start, end).replace(/[\u200b-\u200d]/g, "");
  const wellFormed = formatDate(date);
  const elided = wellFormed.startsWith(`${written} `);
  const governed = (context.governed && joiner === " on ") || joiner.includes("adopted");
  if (!joiner.endsWith(" of ") && !governed) {
    problems.push({
      kind: "joined-otherwise",
      start: at,
      end: start,
      found: joiner.trim(),
      expected: " of ",
    });
  }
  if (written !== wellFormed && !elided) {
    // With slashes nobody can tell the day from the month, unless one of them is over twelve.
    const [first = 0, second = 0] = written.split("/").map(Number);
    const unsure = written.includes("/") && first <= 12 && second <= 12 && first !== second;
    problems.push({ kind: "date-order", start, end, found: written, expected: unsure ? null : wellFormed });
  }
  return problems;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readDate(groups: Groups, elidedYear: number | null): IsoDate | null {
  if (groups["day"] !== undefined) {
    const year = groups["year"] === undefined ? elidedYear : Number(groups["year"]);
    return year === null ? null : makeDate(year, findMonth(groups["month"] ?? ""), Number(groups["day"]));
  }
  if (groups["day2"] !== undefined) {
    return makeDate(Number(groups["year2"]), findMonth(groups["month2"] ?? ""), Number(groups["day2"]));
  }
  if (groups["day3"] !== undefined) {
    const [day, month] = [Number(groups["day3"]), Number(groups["month3"])];
    return makeDate(Number(groups["year3"]), month, day) ?? makeDate(Number(groups["year3"]), day, month);
  }
  return makeDate(Number(groups["year4"]), Number(groups["month4"]), Number(groups["day4"]));
}
