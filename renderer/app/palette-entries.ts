// What the palette can find, as data, and how well each fits what was typed.

export interface PaletteEntry {
  readonly id: string;
  readonly group: "command" | "paragraph" | "template";
  readonly name: string;
  readonly detail: string;
  readonly keys: string | null;
  readonly run: () => void;
}

const shownAtMost = 40;

/** Entries that hold every typed word, those where a word begins the name first. */
export function matchEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const scored = entries
    .map((entry, at) => ({ entry, at, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0);
  scored.sort((one, other) => other.score - one.score || one.at - other.at);
  return scored.slice(0, shownAtMost).map(({ entry }) => entry);
}

function scoreOf(entry: PaletteEntry, words: readonly string[]): number {
  const text = `${entry.name} ${entry.detail}`.toLowerCase();
  let score = 1;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at === -1) return 0;
    if (at === 0) score += 3;
    else if (text[at - 1] === " ") score += 2;
    else score += 1;
  }
  return score;
}
