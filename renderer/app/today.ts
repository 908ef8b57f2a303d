import type { IsoDate } from "#core/resolution/resolution.ts";

/** The day at this computer, which is the drafter's; the core knows no clock. */
export function today(now = new Date()): IsoDate {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-") as IsoDate; // built as one
}
