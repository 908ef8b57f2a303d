// What a drafter types to go somewhere: "OP 12", "pp3", "3 (b)", "annex 1 2", "section II", "footnote 4", "7 bis".
import type { Place } from "#core/lint/finding.ts";
import { type Labels, toRoman } from "#core/numbering/label-blocks.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { foldText } from "./fold-text.ts";

export interface NamedPlace {
  /** "OP12", "FN4". */
  readonly name: string;
  /** The first words there. */
  readonly words: string;
  readonly place: Place;
}

type Parts = readonly string[];

const firstWords = 80;

/** All places with a name, paragraphs first. */
export function listPlaces(
  resolution: Pick<Resolution, "blocks" | "notes">,
  labels: Labels,
): readonly NamedPlace[] {
  const numbers = numberNotes(resolution);
  const blocks = resolution.blocks.map(
    ({ id, spans }): NamedPlace => ({
      name: labels.get(id)?.name ?? "",
      words: textOf(spans).slice(0, firstWords),
      place: { kind: "block", block: id, start: 0, end: 0 },
    }),
  );
  const notes = resolution.notes
    .toSorted((one, other) => (numbers.get(one.id) ?? 0) - (numbers.get(other.id) ?? 0))
    .map(
      ({ id, spans }): NamedPlace => ({
        name: `FN${numbers.get(id) ?? ""}`,
        words: textOf(spans).slice(0, firstWords),
        place: { kind: "note", note: id, start: 0, end: 0 },
      }),
    );
  return [...blocks.filter(({ name }) => name !== ""), ...notes];
}

/** The place that the words name, or null where there is none of that name. */
export function parsePlaceName(query: string, places: readonly NamedPlace[]): NamedPlace | null {
  const readings = readingsOf(query);
  for (const reading of readings) {
    const found = places.find(({ name }) => isEqual(partsOf(name), reading));
    if (found !== undefined) return found;
  }
  return null;
}

/** The one that is named, then those whose names go on from it, then those whose words have it. */
export function suggestPlaces(
  query: string,
  places: readonly NamedPlace[],
  limit: number,
): readonly NamedPlace[] {
  if (query.trim() === "") return places.slice(0, limit);
  const named = parsePlaceName(query, places);
  const readings = readingsOf(query);
  const folded = foldText(query.trim(), false).text;
  const goOn = places.filter(({ name }) => readings.some((reading) => startsWith(partsOf(name), reading)));
  const worded =
    folded.length < 3 ? [] : places.filter(({ words }) => foldText(words, false).text.includes(folded));
  return [...new Set([...(named === null ? [] : [named]), ...goOn, ...worded])].slice(0, limit);
}

/** The words and numbers of a name: "ANNEX 1 2" is annex, 1, 2; "OP2 (a)" is op, 2, (a). */
function partsOf(name: string): Parts {
  return (
    name
      .toLowerCase()
      .slice(0, 200)
      .match(/\([a-z0-9]{1,8}\)|\p{L}+|\d+/gu) ?? []
  );
}

const noise: ReadonlySet<string> = new Set([
  "paragraph",
  "para",
  "subparagraph",
  "sub",
  "number",
  "no",
  "the",
]);
const kinds: ReadonlyMap<string, string> = new Map([
  ["preambular", "pp"],
  ["preamble", "pp"],
  ["p", "pp"],
  ["operative", "op"],
  ["o", "op"],
  ["footnote", "fn"],
  ["note", "fn"],
  ["f", "fn"],
  ["sect", "section"],
]);
const latin = /^(?:bis|ter|quater|quinquies|sexies|septies|octies|alt)$/;

/** What a query may mean, the likeliest first: a number alone is an operative paragraph. */
function readingsOf(query: string): readonly Parts[] {
  const typed = partsOf(query)
    .filter((part) => !noise.has(part))
    .map((part) => kinds.get(part) ?? part);
  const parts = typed.map((part, index) => {
    const before = typed[index - 1];
    const follows = before !== undefined && /^(?:\d+|\([a-z0-9]+\))$/.test(before);
    // "3b" and "3 b i" are 3 (b) (i); "7 bis" stays.
    return follows && /^[a-z]{1,5}$/.test(part) && !latin.test(part) ? `(${part})` : part;
  });
  if (parts.length === 0) return [];
  const [first = "", second = ""] = parts;
  if (first === "section" && /^\d+$/.test(second))
    return [["section", toRoman(Number(second.slice(0, 4))), ...parts.slice(2)]];
  // "Annex, paragraph 2" is in the only annex, unless there is a second.
  if (first === "annex" && parts[2] === undefined) return [parts, ["annex", "1", ...parts.slice(1)]];
  return /^\d/.test(first) ? [["op", ...parts], parts, ["annex", "1", ...parts]] : [parts];
}

function isEqual(one: Parts, other: Parts): boolean {
  return one.length === other.length && other.every((part, index) => one[index] === part);
}

/** The last part may still be being typed. */
function startsWith(whole: Parts, start: Parts): boolean {
  const last = start.length - 1;
  return start.every((part, index) =>
    index === last ? whole[index]?.startsWith(part) === true : whole[index] === part,
  );
}
