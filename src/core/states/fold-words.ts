// A name as its bare words, so that capitals, accents, points, hyphens and "the" make no difference.

export interface FoldedWord {
  readonly word: string;
  /** Offsets into the text the word stands in. */
  readonly start: number;
  readonly end: number;
}

const shortForms: Readonly<Record<string, string>> = {
  st: "saint",
  "&": "and",
  rep: "republic",
  dem: "democratic",
};

/** The words of a text, each with its place; "the" is left out, wherever lists put it. */
export function foldWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}’'‘`´]+|&/gu)) {
    const word = foldWord(found[0]);
    if (word === "" || word === "the") continue;
    words.push({ word, start: found.index, end: found.index + found[0].length });
  }
  return words;
}

/** "cote divoire" for "Côte d’Ivoire". */
export function foldName(name: string): string {
  return foldWords(name)
    .map(({ word }) => word)
    .join(" ");
}

function foldWord(word: string): string {
  const plain = word
    .normalize("NFD")
    .replace(/[\p{M}’'‘`´]/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i");
  return shortForms[plain] ?? plain;
}
