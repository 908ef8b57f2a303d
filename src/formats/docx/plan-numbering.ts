// Which paragraph is in which Word list at which level, so that Word itself counts to the labels we print.
import { formatLabel } from "#core/numbering/label-blocks.ts";
import { type LevelStyle, levelStyle, type Profile } from "#core/profile/profile.ts";
import type { BlockId, Level } from "#core/resolution/resolution.ts";
import type { PrintedBlock } from "#formats/layout/printed-document.ts";

type ListFamily = "paragraphs" | "sections" | "parts";

export interface PlannedList {
  /** How Word names it, from 1. */
  readonly list: number;
  readonly family: ListFamily;
  readonly levels: readonly LevelStyle[];
  /** The number each level starts at. */
  readonly starts: readonly number[];
}

export interface Numbering {
  readonly lists: readonly PlannedList[];
  /** A block with a label that is not here has one that no counting gives ("7 bis"): it is written as text. */
  readonly places: ReadonlyMap<BlockId, { readonly list: number; readonly level: number }>;
}

interface OpenList {
  readonly list: number;
  readonly starts: number[];
  /** How far each level has counted; null where it starts afresh, "implied" where a deeper one came first. */
  readonly counted: (number | "implied" | null)[];
}

const deepest = 5;

/** One list serves as long as counting on gives the next label; else another begins at the right number. */
export function planNumbering(blocks: readonly PrintedBlock[], profile: Profile): Numbering {
  const places = new Map<BlockId, { list: number; level: number }>();
  const lists: PlannedList[] = [];
  const open = new Map<ListFamily, OpenList>();
  for (const block of blocks) {
    const family = familyOf(block);
    if (family === null || block.label === "") continue;
    const levels = levelsOf(family, profile);
    const level = block.kind === "subparagraph" ? block.level : 0;
    const number = numberOf(block.label, levels[level]);
    if (number === null) continue;
    let list = open.get(family);
    if (list === undefined || !countsTo(list, level, number)) {
      list = {
        list: lists.length + 1,
        starts: Array(deepest).fill(1),
        counted: Array(deepest).fill(null),
      };
      list.starts[level] = number;
      open.set(family, list);
      lists.push({ list: list.list, family, levels, starts: list.starts });
    }
    count(list, level, number);
    places.set(block.id, { list: list.list, level });
  }
  return { lists, places };
}

function familyOf(block: PrintedBlock): ListFamily | null {
  if (block.kind === "operative" || block.kind === "subparagraph") return "paragraphs";
  if (block.kind === "section") return "sections";
  return block.kind === "part" ? "parts" : null;
}

function levelsOf(family: ListFamily, profile: Profile): readonly LevelStyle[] {
  if (family === "sections") return [{ style: "upper-roman", before: "", after: "" }];
  if (family === "parts") return [{ style: "upper-letter", before: "", after: "" }];
  const levels: readonly Level[] = [0, 1, 2, 3, 4];
  return levels.map((level) => levelStyle(profile, level));
}

/** Word processors differ on what follows an implied number, so nothing does. */
function countsTo(list: OpenList, level: number, number: number): boolean {
  const counted = list.counted[level] ?? null;
  if (counted === "implied") return false;
  return number === (counted === null ? (list.starts[level] ?? 1) : counted + 1);
}

/** Word starts all deeper levels afresh, and takes those above as begun. */
function count(list: OpenList, level: number, number: number): void {
  for (let above = 0; above < level; above += 1) list.counted[above] ??= "implied";
  list.counted[level] = number;
  list.counted.fill(null, level + 1);
}

const highest = 2_000;

function numberOf(label: string, style: LevelStyle | undefined): number | null {
  if (style === undefined) return null;
  for (let number = 1; number <= highest; number += 1)
    if (formatLabel(style, number) === label) return number;
  return null;
}
