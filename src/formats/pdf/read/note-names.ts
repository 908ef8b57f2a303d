// Which note a mark stands for: numbers may begin again with each page.
import type { PdfNote } from "./take-notes.ts";

interface Named {
  readonly note: PdfNote;
  name: string | null;
}

export class NoteNames {
  readonly #byNumber = new Map<string, Named[]>();
  readonly #all: Named[];
  #count = 0;

  constructor(notes: readonly PdfNote[]) {
    this.#all = notes.map((note) => ({ note, name: null }));
    for (const named of this.#all) {
      const known = this.#byNumber.get(named.note.number);
      if (known === undefined) this.#byNumber.set(named.note.number, [named]);
      else known.push(named);
    }
  }

  has(number: string, page: number): boolean {
    return this.#find(number, page) !== undefined;
  }

  /** The name of the note that a mark of this page stands for; null where there is none. */
  take(number: string, page: number): string | null {
    const found = this.#find(number, page);
    if (found === undefined) return null;
    if (found.name === null) {
      this.#count += 1;
      // No figure of the text is taken for the mark of a note with letters in its name.
      found.name = `n${this.#count}`;
    }
    return found.name;
  }

  /** The paragraph may have begun on the page before its note; a number said again stands for the last note so called. */
  #find(number: string, page: number): Named | undefined {
    const all = this.#byNumber.get(number) ?? [];
    if (all.length < 2) return all[0];
    return (
      all.find(({ note, name }) => name === null && note.page >= page) ??
      all.findLast(({ note }) => note.page <= page) ??
      all[0]
    );
  }

  /** Notes by their first marks, those without one behind. */
  all(): readonly Named[] {
    const order = (name: string | null): number =>
      name === null ? Number.POSITIVE_INFINITY : Number(name.slice(1));
    const marked = this.#all
      .filter(({ name }) => name !== null)
      .sort((one, other) => order(one.name) - order(other.name));
    return [...marked, ...this.#all.filter(({ name }) => name === null)];
  }
}
