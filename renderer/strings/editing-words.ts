// What the page, the toolbar and the completion list say.

export const editingWords = {
  text: "Text of the draft",
  empty: "Nothing is written yet",
  emptyHint: "Type the first line and press Enter for the next. Undo brings back what was deleted.",
  emptyTemplates: "Paragraphs from templates…",
  unitedNations: "United Nations",
  draftAsOf: (when: string) => `Draft as of ${when}`,
} as const;
