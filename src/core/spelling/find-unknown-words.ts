// The words of a text that no dictionary has; what no dictionary can be asked about is passed over.
import type { Spelling } from "./open-spelling.ts";

export interface UnknownWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const shortest = 4;
const longest = 40;
const letter = /[\p{L}\p{M}]/u;
/** Beginnings that stand before a hyphen and are no words by themselves. */
const beginnings: ReadonlySet<string> = new Set(
  "afro anti arms bio cross electro euro geo hydro inter intra macro micro mid multi neo non over post pre pro psycho quasi semi socio sub super tele trans ultra under vice".split(
    " ",
  ),
);

/**
 * Words in small letters only: a capital makes a name, and names are spelt by those who bear them. Words with accents are
 * mostly French or Spanish, addresses and symbols are no words.
 */
export function* findUnknownWords(text: string, spelling: Spelling): Iterable<UnknownWord> {
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = endOfLetters(text, start);
    if (end - start < shortest || end - start > longest) continue;
    const word = text.slice(start, end);
    if (spelling.knows(word)) continue;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    // With a capital or an accent beside it, it is part of a name or of another language.
    if (letter.test(before) || letter.test(after) || isPlural(word, spelling)) continue;
    if (/[\d@_/\\’']/.test(before) || /[\d@_/\\]/.test(after)) continue;
    // A stop or hyphen in a row of letters is an address or a name; after a hyphen only the last part is a word.
    if (/[.:]/.test(before) || (after === "." && /\p{L}/u.test(text.charAt(end + 1)))) continue;
    if (after === "-" && beginnings.has(word)) continue;
    yield { start, end, word };
  }
}

/** Small letters in a row; apostrophes and hyphens divide, and what follows an apostrophe is an ending or a clitic. */
function endOfLetters(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); code >= 97 && code <= 122; code = text.charCodeAt(end)) end += 1;
  return end;
}

/** Plurals that dictionaries leave out, and organs do not: "legislations", "trainings". */
function isPlural(word: string, spelling: Spelling): boolean {
  return word.length > 6 && /[^s]s$/.test(word) && spelling.knows(word.slice(0, -1));
}
