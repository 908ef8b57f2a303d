// The numbers that Word shows before paragraphs, counted as Word counts them.
import { type ListLevel, showNumber, type WordList } from "./read-numbering.ts";
import type { WordStyles } from "./read-styles.ts";
import type { SettledParagraph } from "./word-view.ts";

export interface ListLabel {
  /** As shown: "3.", "(a)", "1.1". */
  readonly text: string;
  readonly level: number;
  readonly format: string;
  /** How many of this level there are by now. */
  readonly number: number;
  /** Format of the first level of the list. */
  readonly topFormat: string;
}

/** For each paragraph its label, or null where it has none. */
export function numberParagraphs(
  paragraphs: readonly SettledParagraph[],
  lists: ReadonlyMap<string, WordList>,
  styles: WordStyles,
): readonly (ListLabel | null)[] {
  const counters = new Map<string, (number | null)[]>();
  const begun = new Set<string>();
  return paragraphs.map(({ look }) => {
    const place = placeOf(look, lists, styles);
    return place === null ? null : count(place, counters, begun);
  });
}

interface Place {
  readonly id: string;
  readonly list: WordList;
  readonly level: number;
}

function placeOf(
  look: SettledParagraph["look"],
  lists: ReadonlyMap<string, WordList>,
  styles: WordStyles,
): Place | null {
  if (look.numbering === "none") return null;
  const style = styles.of(look.style);
  const id = look.numbering?.list ?? style.list;
  const list = id === null ? undefined : lists.get(id);
  if (id === null || id === "0" || list === undefined) return null;
  const byStyle = list.levels.findIndex((level) => level?.style != null && level.style === look.style);
  const level = look.numbering?.level ?? (byStyle >= 0 ? byStyle : (style.level ?? 0));
  return { id, list, level };
}

function count(
  { id, list, level }: Place,
  counters: Map<string, (number | null)[]>,
  begun: Set<string>,
): ListLabel | null {
  const definition = list.levels[level];
  if (definition === undefined) return null;
  const counted = counters.get(list.pattern) ?? Array<number | null>(9).fill(null);
  counters.set(list.pattern, counted);
  const start = list.starts.get(level);
  const isFirst = start !== undefined && !begun.has(`${id} ${level}`);
  begun.add(`${id} ${level}`);
  const before = counted[level] ?? null;
  const number = isFirst ? start : before === null ? definition.start : before + 1;
  counted[level] = number;
  for (let deeper = level + 1; deeper < 9; deeper += 1)
    if (startsAgain(list.levels[deeper], level)) counted[deeper] = null;
  const text = labelText(definition, list, counted);
  const topFormat = list.levels[0]?.format ?? definition.format;
  return { text, level, format: definition.format, number, topFormat };
}

/** A level starts again after each one above it, or only after the one it names; 0 is never. */
function startsAgain(level: ListLevel | undefined, after: number): boolean {
  const restarts = level?.restartsAfter ?? null;
  return restarts === null || (restarts > 0 && after < restarts);
}

function labelText(definition: ListLevel, list: WordList, counted: readonly (number | null)[]): string {
  if (definition.format === "bullet") return "•";
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels[at];
    if (level === undefined) return "";
    const format = definition.isLegal && level.format !== "none" ? "decimal" : level.format;
    return showNumber(counted[at] ?? level.start, format);
  });
}
