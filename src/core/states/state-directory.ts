// The States by every name they are written with, and the name each had on a day.
import type { StateName } from "#core/instruments/facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { earlierNames, everydayNames } from "./earlier-names.ts";
import { foldName, foldWords } from "./fold-words.ts";

/** A step along the words of a name. */
export interface NameStep {
  readonly next: Map<string, NameStep>;
  state: StateName | null;
}

export interface StateDirectory {
  /** In the order of the documents. */
  readonly states: readonly StateName[];
  /** Where names begin. */
  readonly names: NameStep;
  readonly byCode: ReadonlyMap<string, StateName>;
  /** Folded names of each State, its official one first: what a search compares with. */
  readonly namesOf: ReadonlyMap<StateName, readonly string[]>;
}

export function openStates(states: readonly StateName[]): StateDirectory {
  const names: NameStep = { next: new Map(), state: null };
  const byCode = new Map<string, StateName>();
  const namesOf = new Map<StateName, readonly string[]>();
  for (const state of states) {
    const folded = [...new Set(writtenForms(state).map(foldName))].filter((name) => name !== "");
    namesOf.set(state, folded);
    for (const code of state.codes) byCode.set(code, state);
  }
  // Shortest rank first: what a State is called officially wins over what another is called by some.
  const deepest = Math.max(0, ...[...namesOf.values()].map((forms) => forms.length));
  for (let rank = 0; rank < deepest; rank += 1)
    for (const [state, forms] of namesOf)
      if (forms[rank] !== undefined) addName(names, forms[rank] ?? "", state);
  return {
    states: [...states].sort((one, other) => compareNames(one.name, other.name)),
    names,
    byCode,
    namesOf,
  };
}

/** The State this is a name of, in any form and on any day; null for anything else. */
export function findState(directory: StateDirectory, text: string): StateName | null {
  let step: NameStep | undefined = directory.names;
  for (const { word } of foldWords(text)) {
    step = step.next.get(word);
    if (step === undefined) break;
  }
  const found = step?.state ?? null;
  const code = text.trim();
  return found ?? (/^[A-Z]{2,3}$/.test(code) ? (directory.byCode.get(code) ?? null) : null);
}

/** The official short form on that day: "Turkey" in 2015, "Türkiye" in 2025. */
export function nameOn(state: StateName, day: IsoDate): string {
  let name = officialName(state);
  let before: string | null = null;
  for (const earlier of earlierNames)
    if (
      earlier.state === state.name &&
      day < earlier.before &&
      (before === null || earlier.before < before)
    ) {
      name = earlier.name;
      before = earlier.before;
    }
  return name;
}

/** "Netherlands (Kingdom of the)" is what the documents of today print for the table's "Netherlands". */
function officialName(state: StateName): string {
  return state.otherNames.find((name) => name.startsWith(`${state.name} (`)) ?? state.name;
}

/** The order of lists of States: by letter, accents and signs aside, "the former …" under T. */
export function compareNames(one: string, other: string): number {
  const left = sortKey(one);
  const right = sortKey(other);
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortKey(name: string): string {
  const plain = name.normalize("NFD").replace(/[\p{M}’'‘]/gu, "");
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function writtenForms(state: StateName): readonly string[] {
  const forms = [
    officialName(state),
    state.name,
    ...earlierNames.filter((earlier) => earlier.state === state.name).map(({ name }) => name),
    state.formalName,
    state.fullName,
    ...state.otherNames,
    ...(everydayNames[state.name] ?? []),
  ];
  return [...forms, ...forms.flatMap(turnedForms)];
}

/** "Korea, Republic of" for "Republic of Korea", "Plurinational State of Bolivia" for "Bolivia (Plurinational State of)". */
function turnedForms(name: string): readonly string[] {
  const turned: string[] = [];
  const bracket = /^(.+?) \((.+)\)$/.exec(name);
  if (bracket !== null) turned.push(`${bracket[2] ?? ""} ${bracket[1] ?? ""}`, bracket[1] ?? "");
  const of = /^(?:the )?((?:[\p{L}'’]+ ){1,4}of) (?:the )?(.+)$/iu.exec(name);
  if (of !== null) turned.push(`${of[2] ?? ""} ${of[1] ?? ""}`);
  if (name.includes(" and ")) turned.push(name.replace(" and ", " "));
  return turned;
}

function addName(names: NameStep, folded: string, state: StateName): void {
  let step = names;
  for (const word of folded.split(" ")) {
    let next = step.next.get(word);
    if (next === undefined) {
      next = { next: new Map(), state: null };
      step.next.set(word, next);
    }
    step = next;
  }
  step.state ??= state;
}
