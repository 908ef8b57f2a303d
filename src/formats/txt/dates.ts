// Days, ranges of days and ordinals as texts print them.
import { findMonth, makeDate, monthNames } from "#core/instruments/dates.ts";
import { parseOrdinalWords } from "#core/numbering/ordinal-words.ts";
import type { DateRange, IsoDate } from "#core/resolution/resolution.ts";

const months = monthNames.join("|");

/** "4 April 2025" as a source for patterns. */
export const datePattern = `(\\d{1,2})(?:st|nd|rd|th)? (${months})[,.]? (\\d{4})`;
const wholeDate = new RegExp(`^${datePattern}\\.?$`, "i");
const wholeRange = new RegExp(
  `^(\\d{1,2})(?: (${months}))?(?: (\\d{4}))? ?(?:[–—-]|to) ?${datePattern}$`,
  "i",
);

export function startsWithMonth(text: string): boolean {
  return new RegExp(`^(?:${months})\\b`).test(text);
}

/** "4 April 2025" as 2025-04-04; null for what is no day of the calendar. */
export function readDate(text: string): IsoDate | null {
  const found = wholeDate.exec(text.trim());
  return found === null ? null : isoDate(found[1], found[2], found[3]);
}

/** "24 February–4 April 2025": the month and year may be said once. */
export function readDateRange(text: string): DateRange | null {
  const found = wholeRange.exec(text.trim());
  if (found === null) return null;
  const [, day, month, year, lastDay, lastMonth, lastYear] = found;
  const from = isoDate(day, month ?? lastMonth, year ?? lastYear);
  const to = isoDate(lastDay, lastMonth, lastYear);
  return from === null || to === null ? null : { from, to };
}

function isoDate(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): IsoDate | null {
  if (day === undefined || month === undefined || year === undefined) return null;
  const name = month.charAt(0).toUpperCase() + month.slice(1).toLowerCase();
  return makeDate(Number(year), findMonth(name), Number(day));
}

/** 58 for "fifty-eighth", "fifty eighth" or "58th"; null for what is no ordinal. */
export function readOrdinal(text: string): number | null {
  const lower = text.trim().toLowerCase();
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(lower)?.[1];
  if (digits !== undefined) return Number(digits);
  return parseOrdinalWords(lower.replace(/ty (?=[a-z]+$)/, "ty-"));
}

const ordinalWord =
  "(?:one hundred and )?(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y-[a-z]+)|(?:one )?hundredth|[a-z]+teenth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d{1,4}(?:st|nd|rd|th)";

/** An ordinal as a source for patterns, without a group. */
export const ordinalPattern = `(?:${ordinalWord})`;
