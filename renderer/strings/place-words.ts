// What a place of the text is called where it is named to a person: "Title" for the label's own "TITLE", "Annex 1, 2".

export const placeWords = {
  title: "Title",
  enacting: "Organ",
  text: "Text",
  footnote: "Footnote",
  section: "Section",
  part: "Part",
  annex: "Annex",
  annexShort: "Ann.",
  kinds: {
    title: "title",
    enacting: "organ",
    preambular: "preambular paragraph",
    operative: "operative paragraph",
    subparagraph: "subparagraph",
    continuation: "continued text",
    section: "section heading",
    part: "part heading",
    annex: "annex heading",
    heading: "heading",
    text: "text",
  },
} as const;

const plainNames: readonly (readonly [RegExp, string])[] = [
  [/\bTITLE$/, placeWords.title],
  [/\bENACTING$/, placeWords.enacting],
  [/\bT(\d+)$/, `${placeWords.text} $1`],
  [/^FN(\d+)$/, `${placeWords.footnote} $1`],
  [/^SECTION\b/, placeWords.section],
  // What is in a part or an annex is told apart from it.
  [/^PART (\S+) (?=.)/, `${placeWords.part} $1, `],
  [/^PART\b/, placeWords.part],
  [/^ANNEX (\S+) (?=.)/, `${placeWords.annex} $1, `],
  [/^ANNEX\b/, placeWords.annex],
];

/** For the name a label or `namePlace` gives. */
export function plainPlaceName(name: string): string {
  return plainNames.reduce((plain, [mark, words]) => plain.replace(mark, words), name);
}

/** In the margin and the outline there is room for a few letters: "A PP1" for "PART A PP1". */
export function marginName(name: string): string {
  return name.replace(/^PART (?=\S+ )/, "").replace(/^ANNEX (\S+) (?=.)/, `${placeWords.annexShort} $1 `);
}

/** Where the caret is, for who listens: "PP3, preambular paragraph". */
export function describeCaretPlace(name: string, kind: keyof typeof placeWords.kinds, level: number): string {
  const [plain, inWords] = [plainPlaceName(name), placeWords.kinds[kind]];
  // "Title", and not "Title, title".
  const isKind = plain.toLowerCase() === inWords;
  return [plain, isKind ? null : inWords, level > 0 ? `level ${level}` : null]
    .filter((part) => part !== null && part !== "")
    .join(", ");
}
