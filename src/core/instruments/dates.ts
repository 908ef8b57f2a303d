// Days in words: "4 April 2025".
import type { IsoDate } from "#core/resolution/resolution.ts";

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day as ISO date, or null where there is no such day. */
export function makeDate(year: number, month: number, day: number): IsoDate | null {
  const longest = daysInMonth[month - 1];
  if (longest === undefined || day < 1 || day > longest) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && day === 29 && !leap) return null;
  const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  return text.join("-") as IsoDate; // built as one above
}

/** Reads "4 April 2025", with any space between; null for anything else. */
export function parseDate(text: string): IsoDate | null {
  const parts = /^(\d{1,2})\s+([A-Z][a-z]+)\s+(\d{4})$/.exec(text);
  if (parts === null) return null;
  const [, day = "", month = "", year = ""] = parts;
  return makeDate(Number(year), findMonth(month), Number(day));
}

const months: readonly string[] = monthNames;

const inSmallLetters = monthNames.map((name) => name.toLowerCase()).join("|");
const inCapitals = monthNames.map((name) => name.toUpperCase()).join("|");

/**
 * For a regular expression: a month in words, in full or as no house style has it: cut short ("Mar.", "Sept"), or with a year
 * behind it in small letters or capitals.
 */
export const monthForm = `(?:${monthNames.join("|")}|(?:${inSmallLetters}|${inCapitals})(?=,? \\d{4})|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![a-z])\\.?)`;

/** 1 for "January", "january" and "Jan.", 0 for a word that is no month. */
export function findMonth(name: string): number {
  const start = name.toLowerCase().replace(/\.$/, "");
  return start.length < 3 ? 0 : months.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

/** "4 April 2025": day, month in words, year, as the editorial manual has it (Numbers, dates and time). */
export function formatDate(date: IsoDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? ""} ${year}`;
}

/** Days since 1 January 1970. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The day of a number that `dayNumber` gave. */
export function dayOfNumber(day: number): IsoDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10) as IsoDate; // of four-digit years it is one
}
