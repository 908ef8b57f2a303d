// Names of instruments, States and bodies, in order, so that what begins alike stands together.
import type { Facts } from "#core/instruments/facts.ts";
import { normalizeName } from "#core/instruments/index-instruments.ts";
import type { Completion } from "./completion.ts";

export interface IndexedName {
  /** Normalized, as compared. */
  readonly key: string;
  readonly words: readonly string[];
  readonly kind: Completion["kind"];
  readonly insert: string;
  readonly detail: string;
  /** How good a match of this name is: its own title, a short one, letters. */
  readonly weight: number;
  /** True for letters, which match only in capitals. */
  readonly isAbbreviation: boolean;
}

const built = new WeakMap<Facts, readonly IndexedName[]>();

/** All names sorted by key; made when first asked for. */
export function indexNames(facts: Facts): readonly IndexedName[] {
  let names = built.get(facts);
  if (names === undefined) {
    names = [...instrumentNames(facts), ...stateNames(facts), ...bodyNames(facts)].sort((one, other) =>
      one.key < other.key ? -1 : Number(one.key > other.key),
    );
    built.set(facts, names);
  }
  return names;
}

/** The names that begin so. */
export function findNamesStarting(names: readonly IndexedName[], key: string): readonly IndexedName[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (names[end]?.key.startsWith(key) === true) end += 1;
  return names.slice(low, end);
}

export function splitWords(key: string): readonly string[] {
  return key.split(/[^\p{L}\d]+/u).filter((word) => word !== "");
}

function make(
  text: string,
  rest: Pick<IndexedName, "kind" | "insert" | "detail" | "weight"> & { readonly isAbbreviation?: true },
): readonly IndexedName[] {
  const key = normalizeName(text);
  return text === "" ? [] : [{ key, words: splitWords(key), isAbbreviation: false, ...rest }];
}

function instrumentNames({ instruments }: Facts): readonly IndexedName[] {
  return instruments.flatMap(({ title, shortTitle, abbreviation }) => {
    const rest = { kind: "instrument", insert: title, detail: abbreviation } as const;
    return [
      ...make(title, { ...rest, weight: 1 }),
      ...make(shortTitle, { ...rest, weight: 0.95 }),
      ...make(abbreviation, { ...rest, detail: title, weight: 1, isAbbreviation: true }),
    ];
  });
}

/** States stand in a sentence with their article and by their official name: "the Plurinational State of Bolivia". */
function stateNames({ states }: Facts): readonly IndexedName[] {
  return states.flatMap(({ name, formalName, otherNames }) => {
    const rest = { kind: "state", insert: formalName, detail: name === formalName ? "" : name } as const;
    const withoutArticle = formalName.replace(/^the /, "");
    return [
      ...make(name, { ...rest, weight: 0.9 }),
      ...(withoutArticle === name ? [] : make(withoutArticle, { ...rest, weight: 0.9 })),
      ...otherNames.flatMap((other) => make(other, { ...rest, weight: 0.85 })),
    ];
  });
}

function bodyNames({ bodies }: Facts): readonly IndexedName[] {
  return bodies.flatMap(({ name, abbreviation }) => {
    const rest = { kind: "body", insert: name } as const;
    return [
      ...make(name, { ...rest, detail: abbreviation, weight: 0.88 }),
      ...make(abbreviation, { ...rest, detail: name, weight: 0.9, isAbbreviation: true }),
    ];
  });
}
