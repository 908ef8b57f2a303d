// What the palette can find, as data, and how well each fits what was typed.

export interface PaletteEntry {
  readonly id: string;
  readonly group: "command" | "paragraph" | "template";
  readonly name: string;
  readonly detail: string;
  readonly keys: string | null;
  readonly run: () => void;
}

const shownAtMost = 60;

/**
 * Entries that hold every typed word, or one with a slip of the finger; those where a word begins the name come first, and
 * among equals those used lately.
 */
export function matchEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly string[] = [],
): readonly PaletteEntry[] {
  const words = wordsOf(typed);
  const lately = new Map(recent.map((id, at) => [id, recent.length - at]));
  const scored = entries
    .map((entry, at) => ({
      entry,
      at,
      score: scoreOf(entry, words),
      lately: lately.get(entry.id) ?? 0,
    }))
    .filter(({ score }) => score > 0);
  scored.sort((one, other) => other.score - one.score || other.lately - one.lately || one.at - other.at);
  return scored.slice(0, shownAtMost).map(({ entry }) => entry);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}()]+/u)
    .filter(Boolean);
}

function scoreOf({ name, detail }: PaletteEntry, typed: readonly string[]): number {
  const inName = wordsOf(name);
  const inDetail = wordsOf(detail);
  let score = 1;
  typed.forEach((word, at) => {
    const best = Math.max(bestFit(word, inName) * 2, bestFit(word, inDetail));
    // The first word of a name typed first is what most people mean.
    const isStart = at === 0 && inName[0]?.startsWith(word) === true;
    score = best === 0 ? 0 : score === 0 ? 0 : score + best + (isStart ? 4 : 0);
  });
  return score;
}

/** 8 for the word itself, 6 where one begins so, 3 where one holds it, 1 or 2 with a slip, 0 for none. */
function bestFit(typed: string, words: readonly string[]): number {
  let best = 0;
  for (const word of words) {
    if (word === typed) return 8;
    if (word.startsWith(typed)) best = Math.max(best, 6);
    else if (typed.length > 1 && word.includes(typed)) best = Math.max(best, 3);
    else if (best < 2 && typed.length >= 4 && hasOneSlip(typed, word)) best = 2;
  }
  return best;
}

/** One letter wrong, missing, too many, or two changed about, against the beginning of a word. */
function hasOneSlip(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  return (
    word.slice(at + 1).startsWith(rest(typed, at + 1)) ||
    word.slice(at + 1).startsWith(rest(typed, at)) ||
    word.slice(at).startsWith(rest(typed, at + 1)) ||
    (typed[at] === word[at + 1] &&
      typed[at + 1] === word[at] &&
      word.slice(at + 2).startsWith(rest(typed, at + 2)))
  );
}
