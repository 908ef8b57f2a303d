// What the list of drafts on the start page says.

export const recentWords = {
  empty: "No draft yet",
  emptyText: "Start from a template, open a file, or look at the sample. Your drafts will be listed here.",
  more: (name: string) => `More for ${name}`,
  open: "Open",
  rename: "Rename…",
  remove: "Delete",
  renameTitle: "Rename the draft",
  name: "Name",
  apply: "Rename",
  cancel: "Cancel",
  removed: (name: string) => `“${name}” was deleted.`,
  restored: (name: string) => `“${name}” is back.`,
  undo: "Undo",
  showAll: (count: number) => `Show all ${count}`,
} as const;
