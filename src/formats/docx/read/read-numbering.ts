// The lists of a Word file, and how each of their levels counts.
import { toLetters, toRoman } from "#core/numbering/label-blocks.ts";
import { ordinalWords } from "#core/numbering/ordinal-words.ts";
import { childOf, childrenOf, type XmlElement } from "#formats/xml/parse-xml.ts";
import { levelOf, valOf, type WordStyles } from "./read-styles.ts";

export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** "%1." with the number of the first level in it. */
  readonly text: string;
  /** The level after which this one starts again; null for any above it. */
  readonly restartsAfter: number | null;
  /** The style whose paragraphs are at this level. */
  readonly style: string | null;
  readonly isLegal: boolean;
}

export interface WordList {
  /** Lists of one pattern count on from each other. */
  readonly pattern: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Where this list starts a level afresh. */
  readonly starts: ReadonlyMap<number, number>;
}

export function readNumbering(root: XmlElement | null, styles: WordStyles): ReadonlyMap<string, WordList> {
  const patterns = new Map(
    childrenOf(root, "w:abstractNum").map((element) => [
      element.attributes["w:abstractNumId"] ?? "",
      element,
    ]),
  );
  const lists = new Map(
    childrenOf(root, "w:num").map((element) => [element.attributes["w:numId"] ?? "", element]),
  );
  /** A pattern that only refers to a list style has the levels of the pattern that the style's list has. */
  const followed = (id: string): string => {
    const style = valOf(childOf(patterns.get(id) ?? null, "w:numStyleLink"));
    const list = style === null ? null : styles.of(style).list;
    const other = list === null ? null : valOf(childOf(lists.get(list) ?? null, "w:abstractNumId"));
    return other ?? id;
  };
  const found = new Map<string, WordList>();
  for (const [id, list] of lists) {
    const pattern = followed(valOf(childOf(list, "w:abstractNumId")) ?? "");
    found.set(id, listOf(list, pattern, patterns.get(pattern) ?? null));
  }
  return found;
}

function listOf(list: XmlElement, pattern: string, element: XmlElement | null): WordList {
  const levels: (ListLevel | undefined)[] = [];
  for (const level of childrenOf(element, "w:lvl"))
    levels[levelOf(level.attributes["w:ilvl"] ?? "")] = readLevel(level);
  const starts = new Map<number, number>();
  for (const override of childrenOf(list, "w:lvlOverride")) {
    const at = levelOf(override.attributes["w:ilvl"] ?? "");
    const level = childOf(override, "w:lvl");
    if (level !== null) levels[at] = readLevel(level);
    const start = valOf(childOf(override, "w:startOverride"));
    if (start !== null) starts.set(at, numberOf(start));
  }
  return { pattern, levels, starts };
}

function readLevel(level: XmlElement): ListLevel {
  const restart = valOf(childOf(level, "w:lvlRestart"));
  return {
    start: numberOf(valOf(childOf(level, "w:start")) ?? "1"),
    format: valOf(childOf(level, "w:numFmt")) ?? "decimal",
    text: (valOf(childOf(level, "w:lvlText")) ?? "").slice(0, 60),
    restartsAfter: restart === null ? null : numberOf(restart),
    style: valOf(childOf(level, "w:pStyle")),
    isLegal: childOf(level, "w:isLgl") !== null,
  };
}

function numberOf(value: string): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number <= 32_767 ? number : 1;
}

/** A number as a level of this format shows it; "" where the format shows none. */
export function showNumber(number: number, format: string): string {
  if (format === "none" || format === "bullet") return "";
  if (number < 1) return String(number);
  switch (format) {
    case "lowerLetter":
      return toLetters(number);
    case "upperLetter":
      return toLetters(number).toUpperCase();
    case "lowerRoman":
      return toRoman(number);
    case "upperRoman":
      return toRoman(number).toUpperCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "ordinalText":
      return ordinalWords(number) ?? String(number);
    default:
      return String(number);
  }
}
