// What each comment is about, gathered while the text is read.

export class CommentedWords {
  readonly #words = new Map<string, string>();
  readonly #open = new Set<string>();

  start(id: string): void {
    if (this.#open.size < mostOpen) this.#open.add(id);
  }

  end(id: string): void {
    this.#open.delete(id);
  }

  text(text: string): void {
    for (const id of this.#open) {
      const known = this.#words.get(id) ?? "";
      if (known.length < longest) this.#words.set(id, (known + text).slice(0, longest));
    }
  }

  of(id: string): string {
    return (this.#words.get(id) ?? "").replace(/\s+/g, " ").trim();
  }
}

const mostOpen = 100;
const longest = 200;
