// What is said of a paste.
export const pasteWords = {
  guessed: "Pasted as paragraphs.",
  unread: "Pasted as plain text: Penholder could not read its structure.",
  keepAsTyped: "Keep as typed",
  details: "Details",
  dismiss: "Dismiss",
  name: "Pasted text",
} as const;
