// What slots, the gallery of templates and the ways to a new draft say.
import { plural } from "./plural.ts";

export const slotWords = {
  /** What a slot of each type wants. */
  wanted: {
    organ: "an organ or body",
    session: "the session, written out: sixtieth",
    date: "a date: 4 April 2025",
    State: "a State, in its official form",
    addressee: "who is addressed",
    report: "a report or its symbol",
    resolution: "a resolution, by number and date",
    number: "a number",
    text: "your own words",
  },
  others: (count: number) => `fills ${plural(count + 1, "place", "places")}`,
  next: "for the next",
  toFill: (count: number) => `${count} to fill in`,
  goToFirst: "Go to the first place to fill in",
} as const;
