// What the window says of paragraph numbers, references to paragraphs and footnotes.
import { plural } from "./plural.ts";

export const numberingWords = {
  now: (name: string) => `now ${name}`,
  held: "Numbers are held as circulated.",
  heldHint: "New ones show bis, deleted ones stay struck out.",
  renumber: "Renumber",
  struck: "deleted",
  targetGone: "The paragraph this refers to is gone",
  offer: (words: string) => `Make “${words}” a live reference?`,
  offerDismiss: "Leave as typed",
  pickerTitle: "Reference to a paragraph",
  pickerLabel: "Paragraph",
  pickerPlaceholder: "Number or words of the paragraph",
  pickerEmpty: "No paragraph with these words.",
  noteNumber: (number: number) => `Footnote ${number}`,
  noteDone: "Done",
  noteDelete: "Delete footnote",
  noteBar: "This footnote",
  sequence: (count: number) =>
    `After this change, ${plural(count, "opening no longer fits its place", "openings no longer fit their place")}:`,
  sequenceChange: (place: string, words: string) => `${place}: “${words}”`,
  sequenceAccept: "Change",
  sequenceDismiss: "Leave as is",
} as const;
