// Makes the completion index from facts and from phrases in our own words; only the generator and tests call it.
import type { Facts } from "#core/instruments/facts.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { type CompletionIndex, lettersOf, type NameIndex } from "./completion-index.ts";
import { buildPhraseModel } from "./phrase-model.ts";
import type { WordList } from "./word-list.ts";

/** The written files as they are on disk: what begins with # is not read. */
export interface WrittenTexts {
  readonly phrases: string;
  readonly words: string;
  readonly names: string;
  /** Other words a name is looked for by. */
  readonly alsoCalled: string;
}

/** Titles of resolutions are no phrases: they are found by their words, and never continue a sentence. */
export function buildIndex(facts: Facts, written: WrittenTexts): CompletionIndex {
  const actors = linesOf(written.names).map((line) => line.split("\t"));
  const phrases = [
    ...linesOf(written.phrases).flatMap(spellOut),
    ...facts.instruments.map(({ title }) => `the ${title}`),
    ...actors.map(([name = ""]) => `the ${name}`),
    ...facts.bodies.map(({ name }) => `the ${name}`),
    ...facts.states.map(({ formalName }) => formalName),
  ];
  return {
    phrases: buildPhraseModel([...new Set(phrases)]),
    words: weighWords(linesOf(written.words), phrases),
    names: indexNames(facts, actors, readAlsoCalled(written.alsoCalled)),
  };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

/** "{one|two} years" as "one years" and "two years". */
export function spellOut(line: string): readonly string[] {
  const choice = /\{([^{}]*)\}/.exec(line);
  if (choice === null) return [line];
  const [whole, inside = ""] = choice;
  return inside
    .split("|")
    .flatMap((each) =>
      spellOut(line.slice(0, choice.index) + each + line.slice(choice.index + whole.length)),
    );
}

/** Lines of the word list come in groups, the commonest first. */
const groupWeights = [60, 30, 10] as const;

function weighWords(groups: readonly string[], phrases: readonly string[]): WordList {
  const weights = new Map<string, number>();
  for (const [at, group] of groups.entries()) {
    const weight = groupWeights[at] ?? Math.max(4, 12 - at);
    for (const word of group.split(" ")) {
      if (word !== "") weights.set(word, Math.max(weights.get(word) ?? 0, weight));
    }
  }
  for (const phrase of phrases) {
    for (const [word] of phrase.matchAll(/[\p{L}\p{N}’'/-]{2,}/gu)) {
      weights.set(word, (weights.get(word) ?? 0) + 2);
    }
  }
  const model = buildPhraseModel([...weights.keys()]);
  const inOrder = new Uint16Array(model.starts.length);
  for (const [at, start] of model.starts.entries()) {
    inOrder[at] = weights.get(model.text.slice(start, model.text.indexOf("\n", start))) ?? 1;
  }
  return { model, weights: inOrder, total: inOrder.reduce((sum, weight) => sum + weight, 0) };
}

interface Entry {
  /** Kind, insertion, detail, how it is called later, and in how many adopted texts it is named. */
  readonly line: readonly [kind: string, insert: string, detail: string, later: string, namedIn: number];
  readonly names: readonly string[];
}

type AlsoCalled = ReadonlyMap<string, readonly string[]>;

function readAlsoCalled(text: string): AlsoCalled {
  return new Map(
    linesOf(text).map((line) => {
      const [name = "", ...others] = line.split("\t");
      return [curled(name), others];
    }),
  );
}

/** In the order of importance: what is named in most adopted texts first, and behind all of it resolutions, the newest first. */
function indexNames(facts: Facts, actors: readonly (readonly string[])[], alsoCalled: AlsoCalled): NameIndex {
  const listed = new Set(actors.map(([name = ""]) => keyOf(name)));
  const counts = new Map(facts.bodies.map(({ name, namedIn }) => [keyOf(name), namedIn]));
  const others = (name: string): readonly string[] => alsoCalled.get(curled(name)) ?? [];
  const named: readonly Entry[] = [
    ...facts.instruments.map(
      ({ title, shortTitle, abbreviation, namedIn }): Entry => ({
        line: [
          "instrument",
          nameOfInstrument(title, shortTitle),
          knownAs(title, shortTitle, abbreviation),
          "",
          namedIn,
        ],
        names: [title, shortTitle, abbreviation, ...others(title)],
      }),
    ),
    ...actors.map(
      ([name = "", later = "", letters = ""]): Entry => ({
        line: ["body", name, letters, later, counts.get(keyOf(name)) ?? 0],
        // Called so before it was named, it is offered by its name.
        names: [name, later.includes(" ") ? later : "", letters, ...others(name)],
      }),
    ),
    ...facts.states.map(
      ({ name, formalName, otherNames, namedIn }): Entry => ({
        line: ["state", formalName, name === formalName ? "" : name, "", namedIn],
        names: [...new Set([formalName.replace(/^the /, ""), name, ...otherNames, ...others(name)])],
      }),
    ),
    ...facts.bodies
      .filter(({ name }) => !listed.has(keyOf(name)))
      .map(
        ({ name, abbreviation, namedIn }): Entry => ({
          line: ["body", ...bodyForms(name, abbreviation), "", namedIn],
          names: [name, abbreviation],
        }),
      ),
  ];
  const entries = [
    ...named.toSorted(({ line: one }, { line: other }) => other[4] - one[4]),
    ...titledResolutions(facts),
  ];
  const items = entries.flatMap(({ names }, entry) =>
    names.filter((name) => name !== "").map((name) => ({ name, entry })),
  );
  const starts = new Uint32Array(entries.length + 1);
  let at = 0;
  const lines = entries.map(({ line }) => line.join("\t"));
  for (const [place, line] of lines.entries()) {
    starts[place] = at;
    at += line.length;
  }
  starts[entries.length] = at;
  return {
    catalogue: buildCatalogue(items.map(({ name }) => name)),
    entryOf: Uint32Array.from(items.map(({ entry }) => entry)),
    entryText: lettersOf(curled(lines.join(""))),
    entryStarts: starts,
  };
}

/** "Transforming our world: the 2030 Agenda …" is the title of a resolution; what a sentence names is the agenda. */
function nameOfInstrument(title: string, shortTitle: string): string {
  return title.includes(": the ") && shortTitle !== "" ? shortTitle : title;
}

/** Its letters, or the short name that its title does not show: "Maputo Protocol". */
function knownAs(title: string, shortTitle: string, abbreviation: string): string {
  return abbreviation !== "" || title.toLowerCase().includes(curled(shortTitle).toLowerCase())
    ? abbreviation
    : shortTitle;
}

/** A Main Committee is called by its number, whatever the directory lists it under. */
function bodyForms(name: string, abbreviation: string): readonly [insert: string, detail: string] {
  return /^[A-Z]\p{Ll}+ Committee$/u.test(abbreviation) ? [abbreviation, name] : [name, abbreviation];
}

const keyOf = (name: string): string => curled(name).toLowerCase();

function curled(name: string): string {
  return name.replaceAll("'", "’");
}

const organs = ["HRC", "GA", "SC", "ECOSOC", "CHR"];
/** More than any organ has. */
const all = 100_000;

function titledResolutions({ register }: Facts): readonly Entry[] {
  return organs
    .flatMap((organ) => register.list(organ, all))
    .filter(({ title, type }) => title !== "" && (type === "resolution" || type === ""))
    .sort((one, other) => ((one.date ?? "") < (other.date ?? "") ? 1 : -1))
    .map(
      ({ organ, number, title }): Entry => ({
        line: ["resolution", `${organ} ${number}`, "", "", 0],
        names: [title],
      }),
    );
}
