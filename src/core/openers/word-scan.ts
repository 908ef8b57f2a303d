// A cursor over the first words of a paragraph.
import { attitudeNouns, openingAdverbs } from "./attitudes.ts";
import type { Word } from "./read-words.ts";

export type SequenceAdverb = "also" | "further";

/** Words that begin an object or a clause, before which "further" can only be the adverb. */
const beginsObject: ReadonlySet<string> = new Set(
  "a about all also an and any as at attention both by each every for forward from has have how in into its note of on our over that the their these this those to tribute upon whether with".split(
    " ",
  ),
);

/** Remembers which of the words belong to the opener. */
export class WordScan {
  readonly words: readonly Word[];
  readonly sequence: { readonly word: SequenceAdverb; readonly index: number }[] = [];
  at = 0;

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  peek(offset = 0): string {
    return this.words[this.at + offset]?.lower ?? "";
  }

  takeSequence(): void {
    for (let word = this.peek(); word === "also" || word === "further"; word = this.peek()) {
      if (word === "further" && this.at > 0 && this.qualifiesNext()) return;
      this.sequence.push({ word, index: this.at });
      this.at += 1;
    }
  }

  /** "Encourages further efforts": an adjective, where "Encourages further the States" has an adverb. */
  qualifiesNext(): boolean {
    const before = this.words[this.at - 1]?.lower ?? "";
    if (attitudeNouns.has(before) || openingAdverbs.has(before) || before === "also") return false;
    const next = this.words[this.at + 1];
    return next !== undefined && !next.capital && !beginsObject.has(next.lower);
  }

  takeAdverbs(): void {
    for (;;) {
      this.takeSequence();
      if (!openingAdverbs.has(this.peek())) return;
      this.at += 1;
    }
  }

  /** Takes these words in order, with also or further anywhere between them; takes nothing where they differ. */
  takePhrase(phrase: readonly string[]): boolean {
    const start = this.at;
    const kept = this.sequence.length;
    for (const [index, word] of phrase.entries()) {
      if (index > 0) this.takeAdverbs();
      if (this.peek() !== word) {
        this.at = start;
        this.sequence.length = kept;
        return false;
      }
      this.at += 1;
    }
    return true;
  }
}
