// Finds the paragraphs that a reader made again in the file it read: the same letters in the same order, but for labels,
// blanks and the shapes of quotation marks.
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { noteMarksOf, textOf } from "#core/resolution/spans.ts";

export interface PlaceInBlock {
  readonly block: BlockId;
  /** Where a place of the file's paragraph is in the text of the block, without footnote marks. */
  readonly textAt: (at: number) => number;
  /** Where a place of the file's paragraph is in the block, with footnote marks as one character each. */
  readonly offsetOf: (at: number, notesBefore: number) => number;
  /** Whether words put in there belong to a typed number. */
  readonly isLabel: (at: number, words: string) => boolean;
  /** Where the block begins in the file's paragraph: behind a typed number. */
  readonly begins: number;
}

/** A typed number, with its blanks. */
const longestLabel = 24;
/** Paragraphs come in the order of the file; few are put elsewhere. */
const farthest = 40;

interface Letters {
  readonly text: string;
  /** Where each letter stands in the text it was made of. */
  readonly places: readonly number[];
}

type Sought = Pick<Block, "id" | "spans">;

export class BlockFinder {
  readonly #blocks: readonly { readonly block: Sought; readonly letters: Letters }[];
  #next = 0;

  constructor(blocks: readonly Sought[]) {
    this.#blocks = blocks.map((block) => ({ block, letters: lettersOf(textOf(block.spans)) }));
  }

  /** The block that has these words, behind those found before. */
  find(words: string): PlaceInBlock | null {
    const sought = lettersOf(words);
    if (sought.text === "") return null;
    for (let at = this.#next; at < Math.min(this.#next + farthest, this.#blocks.length); at += 1) {
      const candidate = this.#blocks[at];
      if (candidate === undefined || candidate.letters.text === "") continue;
      const label = sought.text.length - candidate.letters.text.length;
      if (label < 0 || label > longestLabel || !sought.text.endsWith(candidate.letters.text)) continue;
      this.#next = at + 1;
      return placeIn(candidate.block, candidate.letters, sought, label);
    }
    return null;
  }
}

function placeIn(block: Sought, own: Letters, sought: Letters, label: number): PlaceInBlock {
  const marks = noteMarksOf(block.spans).map(({ at }) => at);
  const length = textOf(block.spans).length;
  const textAt = (at: number): number => {
    const index = firstAtOrAfter(sought.places, at);
    if (index <= label) {
      const start = sought.places[label] ?? 0;
      return index < label || at <= start ? 0 : (own.places[0] ?? 0);
    }
    // Directly behind a letter, where blanks follow it.
    const before = sought.places[index - 1];
    if (before !== undefined && before + 1 === at) return (own.places[index - 1 - label] ?? length) + 1;
    return own.places[index - label] ?? length;
  };
  return {
    block: block.id,
    textAt: (at) => Math.min(textAt(at), length),
    offsetOf: (at, notesBefore) => {
      const text = Math.min(textAt(at), length);
      const surely = marks.filter((mark) => mark < text).length;
      const perhaps = marks.filter((mark) => mark <= text).length;
      return text + Math.min(Math.max(notesBefore, surely), perhaps);
    },
    begins: sought.places[label] ?? 0,
    isLabel: (at, words) => at < (sought.places[label] ?? 0) && /^[\s\d().a-z]{1,8}$/i.test(words),
  };
}

/** By halves: the places rise. */
function firstAtOrAfter(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const evened: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "‑": "-",
};

/** Without blanks: where lines break and columns stand is the file's own affair. */
function lettersOf(text: string): Letters {
  const letters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (/[\s\u00a0\u200b\ufeff]/.test(letter)) continue;
    letters.push(evened[letter] ?? letter);
    places.push(at);
  }
  return { text: letters.join(""), places };
}
