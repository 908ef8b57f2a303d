// Breaks citations of adopted texts one at a time and asks the checker; a break is found where an error or a warning
// stands on that citation that was not there before.
import type { Facts, RegisterEntry } from "#core/instruments/facts.ts";
import { type FactFiles, openFacts } from "#core/instruments/open-facts.ts";
import type { Finding } from "#core/lint/finding.ts";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import type { Profile } from "#core/profile/profile.ts";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { formBreakages } from "./break-form.ts";
import { senseBreakages } from "./break-sense.ts";
import {
  type Break,
  type Breakage,
  type Die,
  isoOf,
  type Known,
  keyOf,
  readDate,
  type World,
} from "./breakage.ts";
import { findTargets, type OrganCode, type Target } from "./find-targets.ts";

export const allBreakages: readonly Breakage[] = [...formBreakages, ...senseBreakages];

/**
 * `form` is broken in its writing; of what is broken in sense, `known` can be held against the register the checker
 * has, and `unknown` only against the text, the ranges of numbers and the calendar.
 */
export type Class = "form" | "known" | "unknown";

export interface Trial {
  readonly breakage: string;
  readonly class: Class;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly found: readonly Finding[];
  /** Whether the first fix offered gives back the paragraph as adopted; null where none is offered. */
  readonly mended: boolean | null;
}

export interface AdoptedText {
  readonly file: string;
  readonly resolution: Resolution;
  readonly profile: Profile;
}

/** The register without every third row, drawn by seed. */
function withoutAThird(files: FactFiles, seed: number): FactFiles {
  const kept = files.register.split("\n").filter((_line, at) => (at * 2_654_435_761 + seed * 97) % 3 !== 0);
  return { ...files, register: kept.join("\n") };
}

const organs: readonly OrganCode[] = ["GA", "SC", "HRC", "ECOSOC", "CHR"];

/** What is true of the world, whoever is asked: rows that rest on more than citations. */
export function readWorld(register: string): World {
  const rows = register.split("\n").flatMap((line): Known[] => {
    const [organ = "", number = "", type = "", date = "", title = "", evidence = ""] = line.split("\t");
    const code = organs.find((each) => each === organ);
    const isIndependent = evidence.split(" ").some((part) => !part.startsWith("c"));
    if (code === undefined || type === "decision" || date === "" || !isIndependent) return [];
    return [{ organ: code, number, date: date as Known["date"], title }]; // the data files hold ISO dates
  });
  return {
    known: new Map(rows.map((row) => [keyOf(row.organ, row.number), row])),
    byOrgan: new Map(organs.map((organ) => [organ, rows.filter((row) => row.organ === organ)])),
  };
}

export interface RecallOptions {
  readonly texts: readonly AdoptedText[];
  readonly files: FactFiles;
  readonly world: World;
  readonly seed: number;
  /** How many citations are broken in each way, where so many can be. */
  readonly each: number;
}

export function* measureRecall({ texts, files, world, seed, each }: RecallOptions): Generator<Trial> {
  const facts = openFacts(withoutAThird(files, seed));
  const die = createDie(seed);
  const stock = texts.flatMap((text) => findTargets(text.resolution).map((target) => ({ text, target })));
  const baselines = new Map<AdoptedText, readonly Finding[]>();
  for (const breakage of allBreakages) {
    let done = 0;
    for (const { text, target } of shuffled(stock, die)) {
      if (done >= each) break;
      const broken = breakage.apply(target, die, world);
      if (broken === null) continue;
      const baseline = baselines.get(text) ?? lintResolution(text.resolution, text.profile, facts);
      baselines.set(text, baseline);
      const trial = tryOut({ text, target, broken, breakage, facts, baseline });
      if (trial === null) continue;
      done += 1;
      yield trial;
    }
  }
}

interface TryOut {
  readonly text: AdoptedText;
  readonly target: Target;
  readonly broken: Break;
  readonly breakage: Breakage;
  readonly facts: Facts;
  readonly baseline: readonly Finding[];
}

/** Null where the adopted citation is complained of already: then nothing can be learnt from breaking it. */
function tryOut({ text, target, broken, breakage, facts, baseline }: TryOut): Trial | null {
  const { resolution, profile, file } = text;
  const block = resolution.blocks[target.block];
  if (block === undefined || baseline.some((finding) => isOn(finding, block, target.start, target.end)))
    return null;
  const changed = applyEdits(resolution, [
    {
      kind: "replace-text",
      in: { block: block.id },
      start: broken.start,
      end: broken.end,
      text: broken.text,
    },
  ]);
  const end = target.end + broken.text.length - (broken.end - broken.start);
  const found = lintResolution(changed, profile, facts).filter(
    (finding) => finding.severity !== "info" && isOn(finding, block, target.start, end),
  );
  const fix = found.find((finding) => finding.fix !== null)?.fix ?? null;
  const mended = fix === null ? null : textIn(applyEdits(changed, fix.edits), block) === target.text;
  return {
    breakage: breakage.name,
    class: classOf(breakage, target, broken, facts),
    file,
    before: target.text.slice(target.start, target.end),
    after: textIn(changed, block).slice(target.start, end),
    found,
    mended,
  };
}

function classOf(breakage: Breakage, target: Target, broken: Break, facts: Facts): Class {
  if (breakage.kind === "form") return "form";
  const item =
    target.items.find(({ number, date }) =>
      [number, date].some((part) => part !== null && part.start <= broken.start && broken.end <= part.end),
    ) ?? target.items[0];
  if (item === undefined || item.date === null) return "unknown";
  const date = readDate(item.date.text);
  const rows = facts.register.find(target.organ, item.number.text);
  const tells = (row: RegisterEntry): boolean => !row.citedOnly && date !== null && row.date === isoOf(date);
  return rows.some(tells) ? "known" : "unknown";
}

function isOn({ place, severity }: Finding, block: Block, start: number, end: number): boolean {
  return (
    severity !== "info" &&
    place.kind === "block" &&
    place.block === block.id &&
    place.start <= end &&
    place.end >= start
  );
}

function textIn(resolution: Resolution, { id }: Block): string {
  return textOf(resolution.blocks.find((block) => block.id === id)?.spans ?? []);
}

/** Mulberry32: small, seeded, good enough to draw a sample. */
function createDie(seed: number): Die {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return sides <= 0 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function shuffled<Item>(items: readonly Item[], die: Die): readonly Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const from = die(at + 1);
    const moved = order[at];
    const other = order[from];
    if (moved === undefined || other === undefined) continue;
    order[at] = other;
    order[from] = moved;
  }
  return order;
}
