// Bookmarks while a story is read: which of them stand around the mark of a note.
import type { XmlElement } from "#formats/xml/parse-xml.ts";

export class Bookmarks {
  readonly notes = new Map<string, string>();
  readonly #open = new Map<string, string>();

  /** The name, "" where it has none. */
  open({ attributes }: XmlElement): string {
    const name = attributes["w:name"] ?? "";
    // Names of notes are asked for by field; others are never around anything that is asked for.
    if (this.#open.size < mostOpen) this.#open.set(attributes["w:id"] ?? "", name);
    return name;
  }

  close({ attributes }: XmlElement): void {
    this.#open.delete(attributes["w:id"] ?? "");
  }

  takeNote(note: string): void {
    for (const name of this.#open.values()) if (!this.notes.has(name)) this.notes.set(name, note);
  }
}

/** More than any text has open at one place. */
const mostOpen = 50;
