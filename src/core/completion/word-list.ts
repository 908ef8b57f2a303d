// Single words by how common they are, in order, so that what begins alike stands together.
import { findRange, type PhraseModel } from "./phrase-model.ts";

export interface WordList {
  readonly model: PhraseModel;
  /** How common the word at each place of `model.starts` is. */
  readonly weights: Uint16Array;
  readonly total: number;
}

/** Calls back with every word that begins so. */
export function eachWordStarting(
  { model, weights }: WordList,
  prefix: string,
  take: (word: string, weight: number) => void,
): void {
  const [from, to] = findRange(model, prefix.toLowerCase());
  for (let at = from; at < to; at += 1) {
    const start = model.starts[at] ?? 0;
    take(model.text.slice(start, model.text.indexOf("\n", start)), weights[at] ?? 0);
  }
}
