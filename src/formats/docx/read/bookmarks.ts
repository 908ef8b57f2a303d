// Bookmarks while a story is read: which of them stand around the mark of a note.

export class Bookmarks {
  readonly notes = new Map<string, string>();
  readonly #open = new Map<string, string>();

  open(id: string, name: string): void {
    // Names of notes are asked for by field; others are never around anything that is asked for.
    if (this.#open.size < mostOpen) this.#open.set(id, name);
  }

  close(id: string): void {
    this.#open.delete(id);
  }

  takeNote(note: string): void {
    for (const name of this.#open.values()) if (!this.notes.has(name)) this.notes.set(name, note);
  }
}

/** More than any text has open at one place. */
const mostOpen = 50;
