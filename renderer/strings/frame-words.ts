// What the frame around the page says: title bar, toolbar, status line, palette.
import { plural } from "./plural.ts";

export const frameWords = {
  backToStart: "Start page",
  draftName: "Name of the draft",
  saved: (time: string) => `Saved ${time}`,
  saving: "Saving…",
  unsaved: "Not saved yet",
  notSaved: "Not saved",
  saveAgain: "Try again",
  kept: "Your text is still here and is tried again with the next change.",
  stages: { working: "Working draft", tabled: "Tabled", adopted: "Adopted" },
  share: "Share",
  export: "Export",
  commands: "Commands",
  panels: "Panels",
  toolbar: "Writing",
  /** What a button says where the command's title is longer than it needs; its name for a screen reader stays the title. */
  shortTools: {
    "make-preambular": "Preambular",
    "make-operative": "Operative",
    "make-subparagraph": "(a)",
    outdent: "←",
    indent: "→",
    "move-up": "↑",
    "move-down": "↓",
    italic: "I",
  },
  languages: { ar: "Arabic", zh: "Chinese", en: "English", fr: "French", ru: "Russian", es: "Spanish" },
  paragraphs: (preambular: number, operative: number) => `${preambular} preambular, ${operative} operative`,
  words: (count: number) => plural(count, "word", "words"),
  errors: (count: number) => plural(count, "error", "errors"),
  warnings: (count: number) => plural(count, "warning", "warnings"),
  noFindings: "Nothing found",
  alone: "On this computer only",
  connecting: "Connecting…",
  offline: "Offline: your changes are kept here and shared when the connection is back",
  live: (others: readonly string[]) => {
    if (others.length === 0) return "Shared, nobody else here";
    return `Live with ${others.length > 3 ? `${others.length} others` : others.join(", ")}`;
  },
  allShared: "All changes shared",
  someNotShared: "Changes not shared yet",
  recovered: (count: number) =>
    `Nothing was lost when Penholder last stopped: ${plural(count, "change", "changes")} that had not reached the file yet came back.`,
  joined: "You joined this draft by a link. It is saved by the delegation that shared it.",
  palette: "Commands, paragraphs and templates",
  palettePlaceholder: "Type a command, a paragraph or a template",
  paletteEmpty: "Nothing has this name.",
  paletteGroups: { command: "Command", paragraph: "Paragraph", template: "Template" },
} as const;
