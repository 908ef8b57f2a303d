// Dates as documents print them. A day has no time zone: it is read and written in UTC.
import type { DateRange, IsoDate } from "#core/resolution/resolution.ts";

const full = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const withoutYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

function readableDate(day: IsoDate): string {
  return full.format(new Date(day));
}

/** "24 February–4 April 2025": the year, and a shared month, once. */
export function readableDates({ from, to }: DateRange): string {
  if (from === to) return readableDate(to);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${readableDate(to)}`;
  const first = from.slice(0, 4) === to.slice(0, 4) ? withoutYear.format(new Date(from)) : readableDate(from);
  return `${first}–${readableDate(to)}`;
}
