// Labels are computed from the order of the blocks, never stored.
import { type LevelStyle, levelStyle, type Profile } from "#core/profile/profile.ts";
import type { Block, BlockId, Level } from "#core/resolution/resolution.ts";

export interface Label {
  /** What is printed: "3.", "(a)", "II", "" where nothing is. */
  readonly printed: string;
  /** What drafters call it: "PP3", "OP2 (a)", "TITLE", "ANNEX 1 2". */
  readonly name: string;
}

export type Labels = ReadonlyMap<BlockId, Label>;

/** Labels of all blocks in order; blocks of a document that is no resolution are named T1, T2… */
export function labelBlocks(blocks: readonly Block[], profile: Profile): Labels {
  const labels = new Map<BlockId, Label>();
  const counters = newCounters();
  const lone = loneOperatives(blocks, profile);
  for (const block of blocks) labels.set(block.id, labelOf(block, counters, profile, lone));
  return labels;
}

interface Counters {
  preambular: number;
  operative: number;
  section: number;
  part: number;
  annex: number;
  text: number;
  nested: number[];
  /** What names in a part or annex start with: "PART A ", "ANNEX 1 ". */
  prefix: string;
  /** The names subparagraphs and continuations hang on, by level. */
  names: string[];
}

function newCounters(): Counters {
  return {
    preambular: 0,
    operative: 0,
    section: 0,
    part: 0,
    annex: 0,
    text: 0,
    nested: [0, 0, 0, 0, 0],
    prefix: "",
    names: [""],
  };
}

function labelOf(block: Block, counters: Counters, profile: Profile, lone: ReadonlySet<BlockId>): Label {
  switch (block.kind) {
    case "title":
      return opened(counters, "", "TITLE");
    case "enacting":
      return opened(counters, "", "ENACTING");
    case "preambular":
      counters.preambular += 1;
      return opened(counters, "", `PP${counters.preambular}`);
    case "operative": {
      counters.operative += 1;
      const printed = lone.has(block.id) ? "" : formatLabel(levelStyle(profile, 0), counters.operative);
      return opened(counters, printed, `${counters.annex > 0 ? "" : "OP"}${counters.operative}`);
    }
    case "subparagraph":
      return nestedLabel(block.level, counters, profile);
    case "continuation":
      return named(counters, "", `${counters.names.slice(0, block.level + 1).join(" ")} (continued)`.trim());
    case "section": {
      counters.section += 1;
      const roman = toRoman(counters.section).toUpperCase();
      return opened(counters, roman, `SECTION ${roman}`);
    }
    case "part": {
      counters.part += 1;
      const letter = toLetters(counters.part).toUpperCase();
      return divided(counters, letter, `PART ${letter}`);
    }
    case "annex":
      counters.annex += 1;
      return divided(counters, "", `ANNEX ${counters.annex}`);
    case "heading":
    case "text":
      counters.text += 1;
      return opened(counters, "", `T${counters.text}`);
  }
}

/** A part or an annex: numbers start again in it, and names say where they are. */
function divided(counters: Counters, printed: string, name: string): Label {
  Object.assign(counters, { preambular: 0, operative: 0, section: 0, text: 0, prefix: "" });
  const label = opened(counters, printed, name);
  counters.prefix = `${name} `;
  return label;
}

function opened(counters: Counters, printed: string, name: string): Label {
  counters.nested = [0, 0, 0, 0, 0];
  counters.names = [name];
  return named(counters, printed, name);
}

function nestedLabel(level: Level, counters: Counters, profile: Profile): Label {
  counters.nested[level] = (counters.nested[level] ?? 0) + 1;
  for (let deeper = level + 1; deeper < counters.nested.length; deeper += 1) counters.nested[deeper] = 0;
  const printed = formatLabel(levelStyle(profile, level), counters.nested[level] ?? 1);
  counters.names = [...counters.names.slice(0, level), printed];
  return named(counters, printed, counters.names.join(" ").trim());
}

function named(counters: Counters, printed: string, name: string): Label {
  return { printed, name: `${counters.prefix}${name}` };
}

/** A single operative paragraph in a text, part or annex is not numbered where the profile says so. */
function loneOperatives(blocks: readonly Block[], profile: Profile): ReadonlySet<BlockId> {
  const lone = new Set<BlockId>();
  if (!profile.loneOperativeUnnumbered) return lone;
  let group: BlockId[] = [];
  const close = (): void => {
    const only = group[0];
    if (group.length === 1 && only !== undefined) lone.add(only);
    group = [];
  };
  for (const block of blocks) {
    if (block.kind === "part" || block.kind === "annex") close();
    if (block.kind === "operative") group.push(block.id);
  }
  close();
  return lone;
}

/** The label of the nth item, n from 1. */
export function formatLabel(style: LevelStyle, n: number): string {
  return `${style.before}${formatNumber(style.style, n)}${style.after}`;
}

function formatNumber(style: LevelStyle["style"], n: number): string {
  switch (style) {
    case "decimal":
      return String(n);
    case "lower-letter":
      return toLetters(n);
    case "upper-letter":
      return toLetters(n).toUpperCase();
    case "lower-roman":
      return toRoman(n);
    case "upper-roman":
      return toRoman(n).toUpperCase();
  }
}

/** a … z, aa, bb … zz, aaa: the letter is doubled, as the Editorial Manual has it, not counted on as in a spreadsheet. */
export function toLetters(n: number): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  return letter.repeat(Math.floor((n - 1) / 26) + 1);
}

const romanValues = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

export function toRoman(n: number): string {
  let rest = n;
  let roman = "";
  for (const [value, letters] of romanValues) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}
