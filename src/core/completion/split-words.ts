// Names as they are compared: small letters without accents, in words.

/** "Côte d’Ivoire" as cote, d, ivoire; "A/HRC/58/2" as a, hrc, 58, 2. */
export function splitWords(text: string): readonly string[] {
  return foldLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

export function foldLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[œ]/g, "oe")
    .replace(/[æ]/g, "ae");
}
