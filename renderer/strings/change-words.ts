// What the window says of changes that others propose in the text.
import { plural } from "./plural.ts";

export const changeWords = {
  open: (count: number) => plural(count, "open change", "open changes"),
  hint: "The text counts as it was until a change is accepted. One Undo takes each step back.",
  nobody: "Without a name",
  from: (author: string, count: number) => `${author}: ${plural(count, "change", "changes")}`,
  by: "By delegation",
  list: "Changes in the order of the text",
  newParagraph: "New paragraph",
  does: {
    words: "",
    inserts: "New paragraph",
    deletes: "Takes the paragraph out",
    moves: "Moves the paragraph",
    splits: "Splits the paragraph here",
    joins: "Joins the paragraph with the next",
  },
  accept: "Accept",
  reject: "Reject",
  acceptOf: (what: string) => `Accept: ${what}`,
  rejectOf: (what: string) => `Reject: ${what}`,
  acceptAll: "Accept all",
  rejectAll: "Reject all",
  acceptAllOf: (author: string) => `Accept all changes of ${author}`,
  rejectAllOf: (author: string) => `Reject all changes of ${author}`,
  more: (count: number) => `And ${count} more, listed as these are settled.`,
  at: (number: number, count: number) => `Change ${number} of ${count}`,
  added: (words: string) => `adds “${words}”`,
  removed: (words: string) => `takes out “${words}”`,
} as const;
