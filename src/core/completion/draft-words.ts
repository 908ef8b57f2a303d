// What has been written in this draft: its words, and what followed them.
import type { Block, BlockId, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { isWordLetter } from "./next-token.ts";

export interface DraftWords {
  readonly text: string;
  readonly lower: string;
  /** Words of five letters and more with how often they stand there. */
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** A longer draft is known by what stands last. */
const furthest = 60_000;
const shortestWord = 4;

interface Read {
  readonly blocks: readonly Block[];
  readonly phrases: readonly string[];
  readonly words: DraftWords;
}

let last: Read | null = null;
const none: readonly string[] = [];

/**
 * All but the paragraph being written, those before it last: what is nearest is likeliest meant. `phrases` are a
 * delegation's own, known as if they stood far above.
 */
export function readDraftWords(
  resolution: Resolution | undefined,
  block: BlockId | undefined,
  phrases = none,
): DraftWords {
  if (resolution === undefined) return empty;
  const at = resolution.blocks.findIndex(({ id }) => id === block);
  const blocks = [...resolution.blocks.slice(at + 1), ...(at === -1 ? [] : resolution.blocks.slice(0, at))];
  // A key changes one paragraph, and that is left out.
  if (last !== null && last.phrases === phrases && areSame(last.blocks, blocks)) return last.words;
  const text = `\n${blocks.map(({ spans }) => textOf(spans)).join("\n")}\n`.slice(-furthest);
  const words = countWords(phrases.length === 0 ? text : `\n${phrases.join("\n")}${text}`);
  last = { blocks, phrases, words };
  return words;
}

function areSame(some: readonly Block[], others: readonly Block[]): boolean {
  return some.length === others.length && some.every((block, at) => block === others[at]);
}

function countWords(text: string): DraftWords {
  const counts = new Map<string, number>();
  let total = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isWordLetter(text.charAt(at))) continue;
    if (at > start) {
      total += 1;
      const word = text.slice(start, at);
      if (word.length >= shortestWord) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    start = at + 1;
  }
  return { text, lower: text.toLowerCase(), counts, total };
}

const empty = countWords("");

/** Where the text behind `key` goes on, the nearest first. */
export function findInDraft({ lower }: DraftWords, key: string, most: number): readonly number[] {
  const found: number[] = [];
  let at = lower.lastIndexOf(key);
  while (at !== -1 && found.length < most) {
    if (at === 0 || !isWordLetter(lower.charAt(at - 1))) found.push(at);
    if (at === 0) break;
    at = lower.lastIndexOf(key, at - 1);
  }
  return found;
}
