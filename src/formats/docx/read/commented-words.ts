// What each comment is about, gathered while the text is read: its words, and between which pieces of which paragraphs it
// begins and ends.

/** A border between two pieces: of the paragraph of this number in the file, before the piece of this number. */
export interface PieceBorder {
  readonly paragraph: number;
  readonly piece: number;
}

export interface CommentedRange {
  readonly start: PieceBorder;
  readonly end: PieceBorder;
}

export class CommentedWords {
  readonly #words = new Map<string, string>();
  readonly #open = new Map<string, PieceBorder | null>();
  readonly #ranges = new Map<string, CommentedRange>();
  #paragraphs = 0;

  /** The number of a paragraph; the paragraphs of the text itself are read first. */
  beginParagraph(): number {
    this.#paragraphs += 1;
    return this.#paragraphs - 1;
  }

  /** Where it is not known between which pieces it begins, a comment has its words alone. */
  start(id: string, at: PieceBorder | null = null): void {
    if (this.#open.size < mostOpen) this.#open.set(id, at);
  }

  end(id: string, at: PieceBorder | null = null): void {
    const start = this.#open.get(id) ?? null;
    if (start !== null && at !== null) this.#ranges.set(id, { start, end: at });
    this.#open.delete(id);
  }

  /** Where the mark of a comment stands that has no words. */
  mark(id: string, at: PieceBorder): void {
    if (!this.#ranges.has(id)) this.#ranges.set(id, { start: at, end: at });
  }

  text(text: string): void {
    for (const id of this.#open.keys()) {
      const known = this.#words.get(id) ?? "";
      if (known.length < longest) this.#words.set(id, (known + text).slice(0, longest));
    }
  }

  of(id: string): string {
    return (this.#words.get(id) ?? "").replace(/\s+/g, " ").trim();
  }

  rangeOf(id: string): CommentedRange | null {
    return this.#ranges.get(id) ?? null;
  }
}

const mostOpen = 100;
const longest = 200;
