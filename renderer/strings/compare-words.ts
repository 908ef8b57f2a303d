import { dayAndTime } from "./day-and-time.ts";
import { plural } from "./plural.ts";

/** What the comparison of two texts says. */
export const compareWords = {
  title: "Compare",
  explain:
    "Choose the text that this draft came from, or one that somebody sent back. What changed between the two is shown, and what it means.",
  known: "Texts to compare with",
  choose: "Choose a file…",
  chooseOther: "Another file…",
  reading: "Reading the texts…",
  swap: "Swap the two",
  thisDraft: "This draft, as it is now",
  baseNamed: (name: string) => `“${name}”, which it was begun from`,
  versionNamed: (name: string, saved: Date) => `“${name}”, saved ${dayAndTime(saved)}`,
  equal: "No difference between the two.",
  matters: (matters: number, all: number) =>
    `${matters} of ${plural(all, "change", "changes")} ${matters === 1 ? "matters" : "matter"}`,
  paragraphs: (counts: {
    readonly added: number;
    readonly dropped: number;
    readonly moved: number;
    readonly split: number;
    readonly joined: number;
    readonly unchanged: number;
  }) =>
    [
      [counts.added, "new"],
      [counts.dropped, "dropped"],
      [counts.moved, "moved"],
      [counts.split, "split"],
      [counts.joined, "joined"],
      [counts.unchanged, "as before"],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, words]) => `${count} ${words}`)
      .join(", "),
  show: "Show",
  onlyMatters: "What matters",
  everyChange: "Every change",
  wholeText: "Whole text",
  view: "View",
  inline: "In one column",
  beside: "Side by side",
  rows: "Paragraphs",
  masthead: "Masthead, sponsors and closing",
  previous: "Previous change",
  next: "Next change",
  goTo: "Go to paragraph",
  take: "Use the other text’s words",
  dropped: "Dropped",
  added: "New",
  moved: "Moved",
  nothingMatters: "Nothing that changes the sense. Choose “Every change” to see the wording and the form.",
  base: "Before",
  draft: "After",
  trackedAs: "The file has tracked changes. Compare with them",
  accepted: "accepted",
  rejected: "rejected",
} as const;
