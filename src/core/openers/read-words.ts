// The first words of a paragraph, as far as they can belong to an opener.

export interface Word {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

/** No opener is longer than this. */
const mostWords = 14;
/** Bounded: what stands without a space for millions of letters would exhaust the stack that patterns have. */
const oneWord = /[A-Za-zÀ-ÿ]{1,60}(?:[-'’][A-Za-zÀ-ÿ]{1,60}){0,9}/y;
const opening = /^[\s[(“"‘'«*]{0,8}/;

/** What may stand before an opener without being part of it. */
const connective =
  /^(?:in (?:this|that) (?:regard|respect|context|connection)|to (?:this|that) end|accordingly|in addition),\s{1,3}/i;

/** Words from the start of the text up to the first mark of punctuation; brackets and quotation marks before them are passed over. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = opening.exec(text)?.[0].length ?? 0;
  at += connective.exec(text.slice(at, at + 60))?.[0].length ?? 0;
  while (words.length < mostWords) {
    oneWord.lastIndex = at;
    const found = oneWord.exec(text);
    if (found === null) break;
    const end = at + found[0].length;
    words.push({ lower: found[0].toLowerCase(), start: at, end, capital: /^[A-ZÀ-Þ]/.test(found[0]) });
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
