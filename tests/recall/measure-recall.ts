// Breaks citations of adopted texts one at a time and asks the checker; a break is found where an error or a warning
// stands on that citation that was not there before.
import { findCitations } from "#core/citations/find-citations.ts";
import type { Facts, RegisterEntry } from "#core/instruments/facts.ts";
import { type FactFiles, openFacts } from "#core/instruments/open-facts.ts";
import { allRules } from "#core/lint/all-rules.ts";
import type { Finding } from "#core/lint/finding.ts";
import { createRunner, type Linter } from "#core/lint/run-rules.ts";
import type { Profile } from "#core/profile/profile.ts";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { withoutOwnEvidence } from "#tests/support/without-own-evidence.ts";
import { formBreakages } from "./break-form.ts";
import { nameBreakages } from "./break-name.ts";
import { senseBreakages } from "./break-sense.ts";
import { type Break, type Breakage, isoOf, type NameBreakage, readDate } from "./breakage.ts";
import { createDie, shuffled } from "./draw.ts";
import { findNames, type NameTarget } from "./find-names.ts";
import { findTargets, type NumberedItem, type Target } from "./find-targets.ts";
import { judgeBroken, readBroken } from "./judge.ts";
import type { World } from "./world.ts";

export const allBreakages: readonly (Breakage | NameBreakage)[] = [
  ...formBreakages,
  ...nameBreakages,
  ...senseBreakages,
];

/**
 * `form` is broken in its writing, `name` names an instrument wrongly. Of what is broken in sense, the truth of `known`
 * is in the register the checker has; `outside` is not, but the world contradicts it; `apart` nobody could tell.
 */
export type Class = "form" | "name" | "known" | "outside" | "apart";

export interface Trial {
  readonly breakage: string;
  readonly class: Class;
  /** Why nobody could tell, or what tells. */
  readonly reason: string;
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

export interface RecallOptions {
  readonly texts: readonly AdoptedText[];
  readonly files: FactFiles;
  readonly world: World;
  readonly seed: number;
  /** How many citations are broken in each way, where so many can be. */
  readonly each: number;
}

/** What other rules say of a broken citation says nothing of it. */
const citationRules = allRules.filter(({ group }) => group === "citations" || group === "symbols");

/** One break that is still to be tried. */
interface Attempt {
  readonly text: AdoptedText;
  readonly breakage: string;
  readonly broken: Break;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly classify: (facts: Facts) => Pick<Trial, "class" | "reason">;
  /** The citation that was hit, where a list has several: a finding on another one does not count. */
  readonly item: NumberedItem | null;
  readonly target: Target | NameTarget;
}

/** Text by text, so that what was worked out of one can be forgotten. */
export function* measureRecall(options: RecallOptions): Generator<Trial> {
  const facts = openFacts(withoutAThird(options.files, options.seed));
  const attempts = drawAttempts(options, facts);
  for (const text of options.texts) {
    const own = attempts.filter((attempt) => attempt.text === text);
    if (own.length === 0) continue;
    const reduced = withoutOwnEvidence(facts, text.profile.abbreviation, text.resolution);
    const lint = createRunner(citationRules, findCitations);
    const { resolution, profile } = text;
    const baseline = lint({ resolution, profile, facts: reduced });
    for (const attempt of own) {
      const trial = tryOut(attempt, { lint, facts: reduced, baseline });
      if (trial !== null) yield trial;
    }
  }
}

function drawAttempts({ texts, world, seed, each }: RecallOptions, facts: Facts): readonly Attempt[] {
  const die = createDie(seed);
  const titles = facts.instruments.map(({ title }) => title);
  const cited = texts.flatMap((text) => findTargets(text.resolution).map((target) => ({ text, target })));
  const named = texts.flatMap((text) =>
    findNames(text.resolution, titles).map((target) => ({ text, target })),
  );
  return allBreakages.flatMap((breakage): readonly Attempt[] => {
    const attempts: Attempt[] = [];
    if (breakage.kind === "name") {
      for (const { text, target } of shuffled(named, die)) {
        if (attempts.length >= each) break;
        const broken = breakage.apply(target, die);
        if (broken !== null) attempts.push(attemptOnName({ text, target, broken, breakage: breakage.name }));
      }
      return attempts;
    }
    for (const { text, target } of shuffled(cited, die)) {
      if (attempts.length >= each) break;
      const broken = breakage.apply(target, die, world);
      if (broken !== null) attempts.push(attemptOnCitation({ text, target, broken, breakage, world }));
    }
    return attempts;
  });
}

function attemptOnName(given: {
  readonly text: AdoptedText;
  readonly target: NameTarget;
  readonly broken: Break;
  readonly breakage: string;
}): Attempt {
  const { block, start, end } = given.target;
  return { ...given, block, start, end, item: null, classify: () => ({ class: "name", reason: "" }) };
}

function attemptOnCitation(given: {
  readonly text: AdoptedText;
  readonly target: Target;
  readonly broken: Break;
  readonly breakage: Breakage;
  readonly world: World;
}): Attempt {
  const { text, target, broken, breakage, world } = given;
  const { block, start } = target;
  const hit = target.items.find(({ number, date }) =>
    [number, date].some((part) => part !== null && part.start <= broken.start && broken.end <= part.end),
  );
  const isTitle = target.title !== null && broken.start >= target.title.start;
  const end = isTitle ? (target.title?.end ?? target.end) : target.end;
  const classify = (facts: Facts): Pick<Trial, "class" | "reason"> => {
    if (breakage.kind === "form") return { class: "form", reason: "" };
    const item = hit ?? (isTitle ? target.items.at(-1) : target.items[0]);
    if (item === undefined) return { class: "outside", reason: "" };
    if (isTitle) {
      const told = facts.register.find(target.organ, item.number.text).some(({ title }) => title !== "");
      return {
        class: told ? "known" : "apart",
        reason: told ? "title" : "of its own title nothing is known",
      };
    }
    const judged = judgeBroken(readBroken(target, item, broken), target, world);
    if (!judged.told) return { class: "apart", reason: judged.reason };
    return { class: isKnown(target, item, facts) ? "known" : "outside", reason: judged.by };
  };
  return { text, target, broken, breakage: breakage.name, block, start, end, classify, item: hit ?? null };
}

/** The number and its date are in the checker's register, on more than citations. */
function isKnown({ organ }: Target, { number, date }: NumberedItem, facts: Facts): boolean {
  const written = date === null ? null : readDate(date.text);
  const tells = (row: RegisterEntry) => !row.citedOnly && (written === null || row.date === isoOf(written));
  return facts.register.find(organ, number.text).some(tells);
}

interface Checker {
  readonly lint: Linter;
  readonly facts: Facts;
  readonly baseline: readonly Finding[];
}

/** Null where the adopted citation is complained of already: then nothing can be learnt from breaking it. */
function tryOut(attempt: Attempt, { lint, facts, baseline }: Checker): Trial | null {
  const { text, broken, breakage, start, classify } = attempt;
  const { resolution, profile, file } = text;
  const block = resolution.blocks[attempt.block];
  if (block === undefined || baseline.some((finding) => isOn(finding, block, start, attempt.end)))
    return null;
  const edit = { kind: "replace-text", in: { block: block.id }, ...broken } as const;
  const changed = applyEdits(resolution, [edit]);
  const grown = broken.text.length - (broken.end - broken.start);
  const end = attempt.end + grown;
  const found = lint({ resolution: changed, profile, facts }).filter(
    (finding) => isOn(finding, block, start, end) && isOnItem(finding, attempt, grown),
  );
  const fix = found.find((finding) => finding.fix !== null)?.fix ?? null;
  const adopted = textIn(resolution, block);
  return {
    breakage,
    ...classify(facts),
    file,
    before: adopted.slice(start, attempt.end),
    after: textIn(changed, block).slice(start, end),
    found,
    mended: fix === null ? null : isRight(textIn(applyEdits(changed, fix.edits), block), adopted),
  };
}

/** The paragraph as adopted; an organ may be given in any of the ways it calls itself, for all are right. */
function isRight(mended: string, adopted: string): boolean {
  const plain = (text: string) =>
    text.replace(organNames, "@").replace(/\bits(?= (?:resolution|decision))/g, "@");
  return plain(mended) === plain(adopted);
}

const organNames =
  /\b(?:General Assembly|Human Rights Council|Council|Assembly)(?= (?:resolution|decision))/g;

/** On the number that was hit or its date, or on the words before the first number. */
function isOnItem({ place }: Finding, { item, target }: Attempt, grown: number): boolean {
  if (item === null || !("noun" in target) || !("start" in place)) return true;
  const last = (item.date ?? item.number).end + grown;
  return place.start <= target.noun.end || (place.start <= last && place.end >= item.number.start);
}

function isOn({ place, severity }: Finding, block: Block, start: number, end: number): boolean {
  if (severity === "info" || place.kind !== "block" || place.block !== block.id) return false;
  return place.start <= end && place.end >= start;
}

function textIn(resolution: Resolution, { id }: Block): string {
  return textOf(resolution.blocks.find((block) => block.id === id)?.spans ?? []);
}
