/** The dialogs a draft can open; each is drawn by the line of its name in draft-dialogs.tsx. */
export type OpenDialogName =
  // A line each, in the order of the alphabet, so that two who add one do not meet.
  | "adoption"
  | "agenda"
  | "closing"
  | "draft"
  | "export"
  | "facts"
  | "find"
  | "go-to"
  | "masthead"
  | "palette"
  | "replace"
  | "reference"
  | "register"
  | "session"
  | "save-as-template"
  | "settings"
  | "share"
  | "shortcuts"
  | "sponsors"
  | "symbol"
  | "templates";
