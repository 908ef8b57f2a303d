// Every command once: the native menu, the palette, the toolbar and the shortcuts read it from here.

export interface Command {
  readonly id: string;
  readonly title: string;
  /** "Mod" is Cmd on macOS and Ctrl elsewhere. */
  readonly keys: string | null;
  readonly menu: "File" | "Edit" | "Insert" | "Paragraph" | "View" | "Tools" | "Help";
  /** `document` commands have their other half in src/editor/commands; `window` ones in renderer/app. */
  readonly on: "document" | "window";
}

export const commands = [
  {
    id: "make-preambular",
    title: "Preambular paragraph",
    keys: "Mod+Alt+P",
    menu: "Paragraph",
    on: "document",
  },
  {
    id: "make-operative",
    title: "Operative paragraph",
    keys: "Mod+Alt+O",
    menu: "Paragraph",
    on: "document",
  },
  { id: "make-subparagraph", title: "Subparagraph", keys: "Mod+Alt+A", menu: "Paragraph", on: "document" },
  {
    id: "make-continuation",
    title: "Continue after subparagraphs",
    keys: null,
    menu: "Paragraph",
    on: "document",
  },
  { id: "make-text", title: "Plain text", keys: null, menu: "Paragraph", on: "document" },
  { id: "make-title", title: "Title", keys: null, menu: "Paragraph", on: "document" },
  { id: "make-heading", title: "Heading", keys: "Mod+Alt+H", menu: "Paragraph", on: "document" },
  { id: "make-section", title: "Section heading (I, II)", keys: null, menu: "Paragraph", on: "document" },
  { id: "make-part", title: "Part heading (A, B)", keys: null, menu: "Paragraph", on: "document" },
  { id: "make-annex", title: "Annex heading", keys: null, menu: "Paragraph", on: "document" },
  { id: "indent", title: "One level down", keys: "Tab", menu: "Paragraph", on: "document" },
  { id: "outdent", title: "One level up", keys: "Shift+Tab", menu: "Paragraph", on: "document" },
  { id: "move-up", title: "Move paragraph up", keys: "Alt+ArrowUp", menu: "Paragraph", on: "document" },
  { id: "move-down", title: "Move paragraph down", keys: "Alt+ArrowDown", menu: "Paragraph", on: "document" },
  { id: "select-paragraph", title: "Select paragraph", keys: "Mod+Alt+S", menu: "Paragraph", on: "document" },
  { id: "join-with-next", title: "Join with next paragraph", keys: null, menu: "Paragraph", on: "document" },
  {
    id: "remove-paragraph",
    title: "Remove paragraph",
    keys: "Mod+Shift+Backspace",
    menu: "Paragraph",
    on: "document",
  },
  { id: "italic", title: "Italic", keys: "Mod+I", menu: "Edit", on: "document" },
  { id: "undo", title: "Undo", keys: "Mod+Z", menu: "Edit", on: "document" },
  { id: "redo", title: "Redo", keys: "Mod+Shift+Z", menu: "Edit", on: "document" },
  { id: "find", title: "Find…", keys: "Mod+F", menu: "Edit", on: "window" },
  { id: "replace", title: "Find and replace…", keys: "Mod+H", menu: "Edit", on: "window" },
  { id: "find-next", title: "Find next", keys: "F3", menu: "Edit", on: "window" },
  { id: "find-previous", title: "Find previous", keys: "Shift+F3", menu: "Edit", on: "window" },
  { id: "go-to", title: "Go to paragraph…", keys: "Mod+G", menu: "Edit", on: "window" },
  { id: "templates", title: "Templates…", keys: "Mod+Alt+T", menu: "Insert", on: "window" },
  { id: "insert-section", title: "New section (I, II)", keys: null, menu: "Insert", on: "document" },
  { id: "insert-part", title: "New part (A, B)", keys: null, menu: "Insert", on: "document" },
  { id: "insert-annex", title: "New annex", keys: null, menu: "Insert", on: "document" },
  { id: "insert-footnote", title: "Footnote", keys: "Mod+Alt+F", menu: "Insert", on: "document" },
  { id: "comment", title: "Comment", keys: "Mod+Alt+M", menu: "Insert", on: "window" },
  { id: "delete-footnote", title: "Delete footnote", keys: null, menu: "Insert", on: "document" },
  { id: "new-draft", title: "New…", keys: "Mod+N", menu: "File", on: "window" },
  { id: "open-file", title: "Open…", keys: "Mod+O", menu: "File", on: "window" },
  { id: "new-from-adopted", title: "New from an adopted text…", keys: null, menu: "File", on: "window" },
  { id: "save-as-template", title: "Save as template…", keys: null, menu: "File", on: "window" },
  { id: "save", title: "Save", keys: "Mod+S", menu: "File", on: "window" },
  { id: "versions", title: "Versions…", keys: null, menu: "File", on: "window" },
  { id: "export", title: "Export…", keys: "Mod+Shift+E", menu: "File", on: "window" },
  { id: "export-redline", title: "Redline against the base", keys: null, menu: "File", on: "window" },
  {
    id: "export-citations-docx",
    title: "Citations as a table for Word",
    keys: null,
    menu: "File",
    on: "window",
  },
  {
    id: "export-citations-csv",
    title: "Citations as a table for a spreadsheet",
    keys: null,
    menu: "File",
    on: "window",
  },
  { id: "share", title: "Share…", keys: null, menu: "File", on: "window" },
  { id: "settings", title: "Settings…", keys: "Mod+,", menu: "File", on: "window" },
  { id: "command-palette", title: "Commands…", keys: "Mod+K", menu: "View", on: "window" },
  { id: "next-area", title: "Next area of the window", keys: "F6", menu: "View", on: "window" },
  { id: "toggle-outline", title: "Show or hide outline", keys: "Mod+Alt+1", menu: "View", on: "window" },
  { id: "toggle-panels", title: "Show or hide side panel", keys: "Mod+Alt+2", menu: "View", on: "window" },
  { id: "paragraph-numbers", title: "Paragraph names in the margin", keys: null, menu: "View", on: "window" },
  { id: "line-numbers", title: "Line numbers", keys: null, menu: "View", on: "window" },
  { id: "zoom-in", title: "Zoom in", keys: "Mod+=", menu: "View", on: "window" },
  { id: "zoom-out", title: "Zoom out", keys: "Mod+-", menu: "View", on: "window" },
  { id: "zoom-reset", title: "Zoom to 100 %", keys: "Mod+0", menu: "View", on: "window" },
  { id: "projector", title: "Projector view", keys: "Shift+F11", menu: "View", on: "window" },
  { id: "full-screen", title: "Full screen", keys: "F11", menu: "View", on: "window" },
  { id: "toggle-theme", title: "Light or dark", keys: null, menu: "View", on: "window" },
  {
    id: "toggle-ghost-text",
    title: "Suggestions in grey on or off",
    keys: null,
    menu: "Tools",
    on: "window",
  },
  { id: "show-changes", title: "Show proposed changes", keys: null, menu: "Tools", on: "window" },
  { id: "show-checks", title: "Show checks", keys: null, menu: "Tools", on: "window" },
  { id: "show-citations", title: "Show citations", keys: null, menu: "Tools", on: "window" },
  { id: "show-comments", title: "Show comments", keys: null, menu: "Tools", on: "window" },
  { id: "show-people", title: "Show people", keys: null, menu: "Tools", on: "window" },
  { id: "compare", title: "Compare…", keys: null, menu: "Tools", on: "window" },
  { id: "meanings", title: "Openings by force…", keys: null, menu: "Tools", on: "window" },
  { id: "register", title: "Register of resolutions…", keys: null, menu: "Tools", on: "window" },
  {
    id: "go-to-footnote",
    title: "Go to footnote, or back to its mark",
    keys: "Mod+Alt+J",
    menu: "Insert",
    on: "window",
  },
  {
    id: "insert-reference",
    title: "Reference to a paragraph…",
    keys: "Mod+Alt+R",
    menu: "Insert",
    on: "window",
  },
  {
    id: "hold-numbers",
    title: "Hold numbers as circulated",
    keys: null,
    menu: "Paragraph",
    on: "window",
  },
  {
    id: "mark-alternative",
    title: "Alternative to the paragraph before (alt)",
    keys: null,
    menu: "Paragraph",
    on: "window",
  },
  { id: "renumber", title: "Renumber", keys: null, menu: "Paragraph", on: "window" },
  { id: "masthead", title: "Masthead…", keys: null, menu: "Tools", on: "window" },
  { id: "sponsors", title: "Sponsors…", keys: null, menu: "Tools", on: "window" },
  { id: "adoption", title: "Adoption…", keys: null, menu: "Tools", on: "window" },
  { id: "next-finding", title: "Next finding", keys: "F8", menu: "Tools", on: "window" },
  { id: "previous-finding", title: "Previous finding", keys: "Shift+F8", menu: "Tools", on: "window" },
  { id: "show-finding", title: "Show what was found here", keys: "Mod+.", menu: "Tools", on: "window" },
  { id: "keep-finding", title: "Keep finding as is…", keys: "Alt+F8", menu: "Tools", on: "window" },
  { id: "fix-all-safe", title: "Fix all that is safe", keys: "Mod+Shift+F8", menu: "Tools", on: "window" },
  { id: "next-change", title: "Next proposed change", keys: "F9", menu: "Tools", on: "window" },
  { id: "previous-change", title: "Previous proposed change", keys: "Shift+F9", menu: "Tools", on: "window" },
  { id: "accept-change", title: "Accept this change", keys: "Alt+F9", menu: "Tools", on: "window" },
  { id: "reject-change", title: "Reject this change", keys: "Alt+Shift+F9", menu: "Tools", on: "window" },
  { id: "accept-all-changes", title: "Accept all changes", keys: null, menu: "Tools", on: "window" },
  { id: "reject-all-changes", title: "Reject all changes", keys: null, menu: "Tools", on: "window" },
  { id: "next-comment", title: "Next comment", keys: "Mod+F9", menu: "Tools", on: "window" },
  { id: "previous-comment", title: "Previous comment", keys: "Mod+Shift+F9", menu: "Tools", on: "window" },
  { id: "shortcuts", title: "Keyboard shortcuts", keys: "Mod+/", menu: "Help", on: "window" },
] as const satisfies readonly Command[];

export const menus = [
  "File",
  "Edit",
  "Insert",
  "Paragraph",
  "View",
  "Tools",
  "Help",
] as const satisfies readonly Command["menu"][];

export type CommandId = (typeof commands)[number]["id"];
export type DocumentCommandId = Extract<(typeof commands)[number], { on: "document" }>["id"];
export type WindowCommandId = Exclude<CommandId, DocumentCommandId>;

/** The title of a command, for whoever names it elsewhere. */
export function titleOf(id: CommandId): string {
  return commands.find((command) => command.id === id)?.title ?? id;
}
