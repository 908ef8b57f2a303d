// The first words of a paragraph, as far as they can belong to an opener.

export interface Word {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** No opener is longer than this. */
const mostWords = 14;
const oneWord = /[A-Za-zÀ-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*/y;
const opening = /^[\s[(“"‘'«*]{0,8}/;

/** Words from the start of the text up to the first mark of punctuation; brackets and quotation marks before them are passed over. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = opening.exec(text)?.[0].length ?? 0;
  while (words.length < mostWords) {
    oneWord.lastIndex = at;
    const found = oneWord.exec(text);
    if (found === null) break;
    const end = at + found[0].length;
    words.push({ lower: found[0].toLowerCase(), start: at, end });
    at = end;
    while (isBlank(text, at)) at += 1;
    if (at === end) break;
  }
  return words;
}

function isBlank(text: string, at: number): boolean {
  const character = text[at];
  return character !== undefined && /\s/.test(character);
}
