// Signs that Word takes from fonts of signs, by font and place, as the letters everybody has.

/** Places of Adobe's symbol font as Word counts them; bullets of Wingdings are bullets. */
const symbolFont: Readonly<Record<number, string>> = {
  45: "−",
  98: "β",
  97: "α",
  100: "δ",
  103: "γ",
  108: "λ",
  109: "μ",
  112: "π",
  115: "σ",
  163: "≤",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
  185: "≠",
  187: "≈",
  174: "→",
  172: "←",
  210: "®",
  211: "©",
  212: "™",
};

const wingdings: Readonly<Record<number, string>> = {
  108: "•",
  110: "•",
  113: "•",
  118: "•",
  119: "•",
  159: "•",
  167: "•",
  168: "•",
  216: "•",
  224: "→",
  252: "✓",
  254: "☑",
};

/** The letter, or null for a sign that has none here. */
export function symbolOf(font: string, char: string): string | null {
  const code = Number.parseInt(char, 16);
  if (!Number.isInteger(code)) return null;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const place = isPrivate ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) return symbolFont[place] ?? (place === 0x20 ? " " : null);
  if (/^wingdings/i.test(font)) return wingdings[place] ?? null;
  if (isPrivate) return place > 0x20 && place < 0x7f ? String.fromCharCode(place) : null;
  return code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCharCode(code)
    : null;
}
