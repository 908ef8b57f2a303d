const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const fullDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** "14:02". */
export function readableTime(moment: Date): string {
  return time.format(moment);
}

/** "14:02" today, "3 Mar" this year, "3 Mar 2025" before. */
export function readableMoment(moment: Date, now = new Date()): string {
  if (moment.toDateString() === now.toDateString()) return readableTime(moment);
  return (moment.getFullYear() === now.getFullYear() ? day : dayAndYear).format(moment);
}

/** "26 March 2025, 14:02", as on a working draft. */
export function readableDayAndTime(moment: Date): string {
  return `${fullDay.format(moment)}, ${readableTime(moment)}`;
}
