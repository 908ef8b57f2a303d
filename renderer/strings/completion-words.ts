// What completion says: the list, the text in grey, and what a screen reader hears of them.
import { plural } from "./plural.ts";

export const completionWords = {
  suggestions: "Suggestions",
  kinds: {
    opener: "Opener",
    instrument: "Instrument",
    resolution: "Resolution",
    state: "State",
    body: "Body",
    symbol: "Symbol",
    phrase: "Phrase",
    slot: "For this place",
  },
  accept: "Tab",
  ghostOff: "No grey suggestions",
  ghostOn: "Show the likeliest in grey",
  forget: "Forget what I took",
  forgetHint: "What you take is offered earlier next time. It is kept on this computer alone.",
  forgotten: "Forgotten.",
  notForgotten: "It could not be forgotten on disk. Try again.",
  ghostOffered: (words: string) => `Suggestion: ${words}. Tab takes it, Escape hides it.`,
  listOffered: (count: number) =>
    `${plural(count, "suggestion", "suggestions")}. Arrow down chooses, Tab takes it, Escape hides them.`,
} as const;
