// What the window says of tracked changes and comments that others left in a file.
import { plural } from "./plural.ts";

export const receivedWords = {
  choose: "How to open it",
  show: "Changes shown in the text",
  accept: "With the changes",
  reject: "As it was before them",
  willBeShown: (count: number) =>
    `${plural(count, "change is", "changes are")} shown in the text, to accept or reject one by one.`,
  undecided:
    "Others left tracked changes in this file. Nothing is decided for you: choose the text to open. The file itself stays as it is.",
  count: (changes: number, comments: number) =>
    [
      plural(changes, "tracked change", "tracked changes"),
      ...(comments === 0 ? [] : [plural(comments, "comment", "comments")]),
    ].join(", "),
  authors: (counts: readonly (readonly [string, number])[]) =>
    counts.map(([author, count]) => `${author === "" ? "Without a name" : author} ${count}`).join(" · "),
  nobody: "Without a name",
  kinds: {
    inserted: "Inserted",
    deleted: "Deleted",
    "moved-here": "Moved here",
    "moved-away": "Moved away",
    split: "Split the paragraph here",
    joined: "Joined the paragraph with the next",
    look: "Changed the look of",
    "paragraph-look": "Changed the look of the paragraph",
  },
  commented: "Comment:",
  answered: "Answer:",
  more: (count: number) => `And ${count} more.`,
} as const;
