// The first paragraph of a statement by a President: when and where it was made. What follows is quoted.
import type { Adoption } from "#core/resolution/resolution.ts";
import { datePattern, readDate } from "./dates.ts";

const lead = /^At (?:its|the) [^:]{1,160}, the President\b[^:]{0,80} made the following statement:$/;
const meeting = /^At (?:its|the) (\d{1,4})(?:st|nd|rd|th) (plenary )?meeting\b/;
const date = new RegExp(`\\bon (${datePattern})`);

/** "At its 37th meeting, on 22 June 2017, the President of the Human Rights Council made the following statement:" */
export function isStatementLead(text: string): boolean {
  return lead.test(text);
}

/** The meeting and the day that the lead names; null where it names no day. */
export function readStatementLead(text: string): Adoption | null {
  const day = readDate(date.exec(text)?.[1] ?? "");
  if (day === null) return null;
  const [, ordinal, plenary] = meeting.exec(text) ?? [];
  return {
    date: day,
    meeting: ordinal === undefined ? null : { ordinal: Number(ordinal), plenary: plenary !== undefined },
    result: null,
    reference: null,
  };
}
