// What the page, the toolbar and the completion list say.
import { plural } from "./plural.ts";

export const editingWords = {
  text: "Text of the draft",
  empty: "Nothing is written yet",
  emptyHint: "Type the first line and press Enter for the next. Undo brings back what was deleted.",
  emptyTemplates: "Paragraphs from templates…",
  unitedNations: "United Nations",
  distribution: (value: string) => `Distr.: ${value}`,
  original: (language: string) => `Original: ${language}`,
  draftAsOf: (when: string) => `Draft as of ${when}`,
  session: (ordinal: string, kind: string) => `${ordinal} ${kind}session`,
  sessionKinds: {
    regular: "",
    special: "special ",
    emergency: "emergency special ",
    organizational: "organizational ",
  },
  agendaItem: (number: string) => `Agenda item ${number}`,
  editMasthead: "Edit masthead",
  meeting: (ordinal: string, plenary: boolean) => `${ordinal} ${plenary ? "plenary meeting" : "meeting"}`,
  withoutVote: "Adopted without a vote.",
  vote: (inFavour: number, against: number, abstaining: number) =>
    `Adopted by a vote of ${inFavour} to ${against}, with ${abstaining} abstentions.`,
  recordedVote: (inFavour: number, against: number, abstaining: number) =>
    `Adopted by a recorded vote of ${inFavour} to ${against}, with ${abstaining} abstentions.`,
  inFavour: "In favour:",
  against: "Against:",
  abstaining: "Abstaining:",
  sponsorCount: (count: number) => plural(count, "sponsor", "sponsors"),
} as const;
