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
  { id: "insert-section", title: "New section (I, II)", keys: null, menu: "Insert", on: "document" },
  { id: "insert-part", title: "New part (A, B)", keys: null, menu: "Insert", on: "document" },
  { id: "insert-annex", title: "New annex", keys: null, menu: "Insert", on: "document" },
  { id: "insert-footnote", title: "Footnote", keys: "Mod+Alt+F", menu: "Insert", on: "document" },
  { id: "new-draft", title: "New…", keys: "Mod+N", menu: "File", on: "window" },
  { id: "open-file", title: "Open…", keys: "Mod+O", menu: "File", on: "window" },
  { id: "save", title: "Save", keys: "Mod+S", menu: "File", on: "window" },
  { id: "export", title: "Export…", keys: "Mod+Shift+E", menu: "File", on: "window" },
  { id: "share", title: "Share…", keys: null, menu: "File", on: "window" },
  { id: "command-palette", title: "Commands", keys: "Mod+K", menu: "View", on: "window" },
  { id: "toggle-theme", title: "Light or dark", keys: null, menu: "View", on: "window" },
  { id: "next-finding", title: "Next finding", keys: "F8", menu: "Tools", on: "window" },
  { id: "fix-all-safe", title: "Fix all that is safe", keys: "Mod+Shift+F8", menu: "Tools", on: "window" },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]["id"];
export type DocumentCommandId = Extract<(typeof commands)[number], { on: "document" }>["id"];
export type WindowCommandId = Exclude<CommandId, DocumentCommandId>;
