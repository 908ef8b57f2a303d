import type { IsoDate, Resolution } from "#core/resolution/resolution.ts";

/**
 * The day whose names of States hold: today for a working draft, for a text that was tabled or adopted the day it was,
 * as near as the text says. A finished text is never modernised.
 */
export function namingDay({ stage, adoption, masthead }: Resolution, today: IsoDate): IsoDate {
  if (stage === "working") return today;
  const { issued, session } = masthead;
  const adopted = stage === "adopted" ? (adoption?.date ?? issued) : null;
  return adopted ?? issued ?? session?.dates?.to ?? today;
}

/** The year in which membership counts: that of adoption, else of the session, else this one. */
export function membershipYear({ stage, adoption, masthead }: Resolution, today: IsoDate): number {
  const adopted = stage === "adopted" ? adoption?.date : null;
  const day = adopted ?? masthead.session?.dates?.from ?? today;
  return Number(day.slice(0, 4));
}
