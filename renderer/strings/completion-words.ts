// What completion says: the list, the text in grey, and what a screen reader hears of them.
import { plural } from "./plural.ts";

export const completionWords = {
  suggestions: "Suggestions",
  kinds: {
    opener: "Opener",
    instrument: "Instrument",
    resolution: "Resolution",
    state: "State",
    body: "Name",
    symbol: "Symbol",
    phrase: "Phrase",
    slot: "For this place",
  },
  accept: "Tab",
  ghostOff: "No grey suggestions",
  ghostOn: "Show the likeliest in grey",
  learned: "What the suggestions learned from you",
  forget: "Clear",
  forgetHint: "What you took before is offered earlier. This is kept on this computer only.",
  forgotten: "Cleared. Suggestions come in their usual order again.",
  notForgotten: "It could not be cleared on disk. Try again.",
  ghostOffered: (words: string) => `Suggestion: ${words}. Tab takes it, Escape hides it.`,
  listOffered: (count: number) =>
    `${plural(count, "suggestion", "suggestions")}. Arrow down chooses, Tab takes it, Escape hides them.`,
} as const;
