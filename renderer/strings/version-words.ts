import { dayAndTime } from "./day-and-time.ts";

/** Versions of a draft that were given a name. */
export const versionWords = {
  title: "Versions",
  explain:
    "Keep the text as it is now under a name, to come back to it or to compare with it. The last twenty before all changes were settled or the paragraphs numbered anew, and as exported for the secretariat, are kept by themselves. Versions stay in this draft’s own file on this computer: no export and nobody who joins gets them.",
  automatic: "Kept by itself",
  before: {
    accept: "Before all changes were accepted",
    reject: "Before all changes were rejected",
    renumber: "Before the paragraphs were numbered anew",
  },
  beforeAllOf: (delegation: string, choice: "accept" | "reject") =>
    `Before all changes${delegation === "" ? "" : ` of ${delegation}`} were ${choice === "accept" ? "accepted" : "rejected"}`,
  toSecretariat: "As exported for the secretariat",
  notKept: (reason: string) => `No version of the text before this was kept: ${reason}`,
  name: "Name of the version",
  nameHint: "As tabled; After the second informal",
  save: "Save this version",
  list: "Saved versions",
  none: "No version is saved yet.",
  saved: (at: Date) => `Saved ${dayAndTime(at)}`,
  openCopy: "Open as a copy",
  copyNamed: (draft: string, version: string) => `${draft}, ${version}`,
  remove: "Remove",
  removed: (name: string) => `“${name}” was removed.`,
  undo: "Undo",
  compare: "Compare versions…",
} as const;
