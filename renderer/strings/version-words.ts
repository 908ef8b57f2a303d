import { dayAndTime } from "./day-and-time.ts";

/** Versions of a draft that were given a name. */
export const versionWords = {
  title: "Versions",
  explain:
    "Keep the text as it is now under a name, to come back to it or to compare with it. Versions stay in this draft’s own file on this computer: no export and nobody who joins gets them.",
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
