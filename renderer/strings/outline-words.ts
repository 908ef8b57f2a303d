// What the outline says beside the text of the paragraphs.

export const outlineWords = {
  empty: "Nothing written yet",
  filter: "Find in the outline",
  nothingFits: "No paragraph has these words.",
  fold: "Fold",
  unfold: "Unfold",
  live: "The number if the text were numbered now",
  struck: "A number held whose paragraph is gone",
  statuses: {
    bracketed: "In brackets",
    "agreed-ad-referendum": "Agreed ad referendum",
    agreed: "Agreed",
  },
} as const;
