/** The panels at the right; each is drawn by the line of its name in side-panels.tsx. */
export type PanelName =
  // A line each, in the order of the alphabet, so that two who add one do not meet.
  "changes" | "checks" | "citations" | "comments" | "people";
