// Text as it is compared: accents, the kind of quotation mark, dash or blank, and hidden characters make no difference.

export interface FoldedText {
  readonly text: string;
  /** Where each character of the folded text stands in the written one; one more for the end. */
  readonly origins: readonly number[];
}

const singleQuotes = /[‘’‚‛ʼ′`´]/;
const doubleQuotes = /[“”„‟«»″]/;
const dashes = /[\u2010-\u2015\u2212]/;
const hidden = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const combining = /\p{M}/u;

export function foldText(written: string, matchCase: boolean): FoldedText {
  let text = "";
  const origins: number[] = [];
  let at = 0;
  let afterBlank = false;
  for (const character of written) {
    const folded = foldCharacter(character, matchCase);
    const isBlank = folded === " ";
    // Several blanks are one.
    if (folded !== "" && !(isBlank && afterBlank)) {
      text += folded;
      for (let unit = 0; unit < folded.length; unit += 1) origins.push(at);
    }
    if (folded !== "") afterBlank = isBlank;
    at += character.length;
  }
  origins.push(at);
  return { text, origins };
}

function foldCharacter(character: string, matchCase: boolean): string {
  const code = character.charCodeAt(0);
  if (code > 32 && code < 127 && code !== 96) return matchCase ? character : character.toLowerCase();
  if (/\s/.test(character)) return " ";
  if (hidden.test(character)) return "";
  if (singleQuotes.test(character)) return "'";
  if (doubleQuotes.test(character)) return '"';
  if (dashes.test(character)) return "-";
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
  const letters = plain === "" && combining.test(character) ? "" : plain;
  return matchCase ? letters : letters.toLowerCase();
}
