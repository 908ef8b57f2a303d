// What the window says while it opens something, and where it cannot.

export const openingWords = {
  loading: "Opening Penholder…",
  opening: "Opening the draft…",
  readOnly: "Nothing was lost: your other drafts are as they were.",
  noHost:
    "This window cannot reach Penholder on this computer. Start it again with “npm start” and open the address it prints.",
  dropHere: "Drop the file to open it",
} as const;
