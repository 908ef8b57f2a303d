// The best names by looking at every one of them: what the index is held against. Written without looking at the index.
import { splitWords } from "#core/completion/split-words.ts";

/** The fewest slips that make of a beginning of `word` what was typed; more than `most` is as bad as any. */
function slipsTo(word: string, typed: string, most: number): number {
  if (word.startsWith(typed)) return 0;
  if (most === 0) return Number.POSITIVE_INFINITY;
  let above: number[] = [];
  let row = Array.from({ length: typed.length + 1 }, (_, at) => at);
  let fewest = row[typed.length] ?? 0;
  for (let depth = 1; depth <= Math.min(word.length, typed.length + most); depth += 1) {
    const next = [depth];
    for (let at = 1; at <= typed.length; at += 1) {
      const isSame = word[depth - 1] === typed[at - 1];
      let cost = Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + (isSame ? 0 : 1));
      const isExchanged =
        depth > 1 && at > 1 && word[depth - 1] === typed[at - 2] && word[depth - 2] === typed[at - 1];
      if (isExchanged) cost = Math.min(cost, (above[at - 2] ?? 0) + 1);
      next.push(cost);
    }
    above = row;
    row = next;
    fewest = Math.min(fewest, row[typed.length] ?? fewest);
  }
  return fewest <= most ? fewest : Number.POSITIVE_INFINITY;
}

const mostSlips = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);

export function scoreAllNames(
  names: readonly (readonly string[])[],
  query: string,
  limit: number,
): readonly number[] {
  const asked = splitWords(query);
  const known = asked.map(() => new Map<string, number>());
  const slips = (at: number, word: string): number => {
    const typed = asked[at] ?? "";
    const found = known[at]?.get(word) ?? slipsTo(word, typed, mostSlips(typed));
    known[at]?.set(word, found);
    return found;
  };
  const scored: { readonly item: number; readonly score: number }[] = [];
  for (const [item, words] of names.entries()) {
    let sum = 0;
    for (let at = 0; at < asked.length && sum !== Number.POSITIVE_INFINITY; at += 1) {
      let fewest = Number.POSITIVE_INFINITY;
      for (const word of words) fewest = Math.min(fewest, slips(at, word));
      sum += fewest;
    }
    if (sum === Number.POSITIVE_INFINITY) continue;
    const isFirst = slips(0, words[0] ?? "") !== Number.POSITIVE_INFINITY;
    scored.push({ item, score: (sum * 2 + (isFirst ? 0 : 1)) * 1_000_000_000 + item });
  }
  return scored
    .sort((one, other) => one.score - other.score)
    .slice(0, limit)
    .map(({ item }) => item);
}
