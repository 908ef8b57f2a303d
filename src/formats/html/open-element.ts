// An element of a page while it is open: what it and those around it make of the text inside.
import type { OpenList } from "./list-labels.ts";
import type { NoteLink } from "./note-links.ts";
import { plainLook } from "./rich-line.ts";

export interface OpenElement {
  readonly name: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly link: string | null;
  readonly raised: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  readonly keepsBlanks: boolean;
  readonly list: OpenList | null;
  /** The text inside is a number of Word's own list. */
  readonly isLabel: boolean;
  readonly note: NoteLink | null;
  /** Paragraphs inside belong to the note of this name. */
  readonly notesOf: string | null;
}

export const outermost: OpenElement = {
  name: "",
  ...plainLook,
  raised: false,
  struck: false,
  hidden: false,
  keepsBlanks: false,
  list: null,
  isLabel: false,
  note: null,
  notesOf: null,
};

export function tagLooks(name: string): Partial<OpenElement> {
  switch (name) {
    case "i":
    case "em":
    case "cite":
    case "dfn":
    case "var":
      return { italic: true };
    case "b":
    case "strong":
      return { bold: true };
    case "sup":
      return { raised: true };
    case "s":
    case "strike":
    case "del":
      return { struck: true };
    default:
      return {};
  }
}

export function isAbsolute(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address) && address.length <= 2000;
}
