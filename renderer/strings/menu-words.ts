// What menus, palette, shortcuts sheet and view controls say beside the titles of the commands.
import { plainPlaceName } from "./place-words.ts";
import { plural } from "./plural.ts";

export const menuWords = {
  menuBar: "Menus",
  menus: {
    File: "File",
    Edit: "Edit",
    Insert: "Insert",
    Paragraph: "Paragraph",
    View: "View",
    Tools: "Tools",
    Help: "Help",
  },
  shortcuts: "Keyboard shortcuts",
  findShortcut: "Find a shortcut",
  noShortcut: "No command has this name or these keys.",
  noKeys: "None",
  writing: "While you write",
  writingKeys: [
    { keys: "Enter", does: "Next paragraph of the same kind; on an empty one, out of the list" },
    { keys: "Tab", does: "One level down, or to the next place to fill in" },
    { keys: "Shift+Tab", does: "One level up, or to the place before" },
    { keys: "Tab", does: "Accept the suggestion in grey" },
    { keys: "Escape", does: "Hide the suggestion" },
    { keys: "Alt+ArrowUp", does: "In the outline too: move the paragraph up" },
  ],
  changeKeys: "Change keys…",
  zoom: "Zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomedTo: (zoom: number) => `${zoom} %`,
  leaveProjector: "Leave projector view",
  outlineWidth: "Width of the outline",
  panelWidth: "Width of the side panel",
  openOutline: "Outline",
  openPanels: "Panels",
  closeDrawer: "Close",
  caretIn: (name: string, kind: string, level: number) => {
    const plain = plainPlaceName(name);
    // "Title", and not "Title, title".
    const isKind = plain.toLowerCase() === kind;
    return [plain, isKind ? null : kind, level > 0 ? `level ${level}` : null]
      .filter((part) => part !== null && part !== "")
      .join(", ");
  },
  kinds: {
    title: "title",
    enacting: "organ",
    preambular: "preambular paragraph",
    operative: "operative paragraph",
    subparagraph: "subparagraph",
    continuation: "continued text",
    section: "section heading",
    part: "part heading",
    annex: "annex heading",
    heading: "heading",
    text: "text",
  },
  slots: (count: number) => plural(count, "place to fill in", "places to fill in"),
  nextSlot: "Go to the next place to fill in",
  goToChecks: "Show what the checks found",
  recent: "Used lately",
  working: "Still working…",
  cancel: "Cancel",
} as const;
