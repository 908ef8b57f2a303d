// What is said of a paste.
export const pasteWords = {
  guessed: "Pasted as paragraphs.",
  unread: "Pasted as plain text: Penholder could not read its structure.",
  reading: "Reading what was pasted…",
  keepAsTyped: "Keep as typed",
  details: "Details",
  dismiss: "Dismiss",
  name: "Pasted text",
} as const;
