// A number that Word counted, as the reader of plain text knows numbers: the level decides where the file counts "1.1".
import { toLetters, toRoman } from "#core/numbering/label-blocks.ts";
import { parseForeignLabel } from "#formats/txt/typed-label.ts";
import type { ListLabel } from "./number-paragraphs.ts";

/** "" where the paragraph shows none. */
export function shownLabel({ text, level, format, number, topFormat }: ListLabel): string {
  const shown = text.replace(/[\s\u00a0]+/g, " ").trim();
  if (format === "bullet") return "•";
  if (shown === "" || number < 1) return shown;
  if (level > 0 && topFormat === "decimal") return nestedLabel(level, number);
  const known = parseForeignLabel(`${shown} x`);
  if (known !== null && known.rest === "x") return shown;
  // "a)" and "1" are written in many ways; capital letters and numerals head parts and sections.
  if (format === "lowerLetter") return `(${toLetters(number)})`;
  if (format === "lowerRoman") return `(${toRoman(number)})`;
  return format === "decimal" && /^\W*\d{1,3}\W*$/.test(shown) ? `${number}.` : shown;
}

/** (a), (i), a., i. as documents of the United Nations nest them. */
function nestedLabel(level: number, number: number): string {
  if (level === 1) return `(${toLetters(number)})`;
  if (level === 2) return `(${toRoman(number)})`;
  return level === 3 ? `${toLetters(number)}.` : `${toRoman(number)}.`;
}
