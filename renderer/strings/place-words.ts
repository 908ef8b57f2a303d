// What a place of the text is called where it is named to a person: "Title" for the label's own "TITLE", "Annex 1, 2".
import { panelWords } from "./panel-words.ts";

const plainNames: readonly (readonly [RegExp, string])[] = [
  [/\bTITLE$/, panelWords.title],
  [/\bENACTING$/, panelWords.enacting],
  [/\bT(\d+)$/, `${panelWords.text} $1`],
  [/^FN(\d+)$/, `${panelWords.footnote} $1`],
  [/^SECTION\b/, panelWords.section],
  // What is in a part or an annex is told apart from it.
  [/^PART (\S+) (?=.)/, `${panelWords.part} $1, `],
  [/^PART\b/, panelWords.part],
  [/^ANNEX (\S+) (?=.)/, `${panelWords.annex} $1, `],
  [/^ANNEX\b/, panelWords.annex],
];

/** For the name a label or `namePlace` gives. */
export function plainPlaceName(name: string): string {
  return plainNames.reduce((plain, [mark, words]) => plain.replace(mark, words), name);
}

/** In the margin and the outline there is room for a few letters: "A PP1" for "PART A PP1". */
export function marginName(name: string): string {
  return name.replace(/^PART (?=\S+ )/, "").replace(/^ANNEX (\S+) (?=.)/, `${panelWords.annexShort} $1 `);
}
