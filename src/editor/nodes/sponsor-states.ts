// The sponsors of a text, a shared property each: two people who add different States at the same moment keep both.
import { $setState, createState, type LexicalNode, type StateConfig } from "lexical";
import type { Sponsor } from "#core/resolution/resolution.ts";
import { compareNames } from "#core/states/state-directory.ts";

const prefix = "sponsor ";

/** What one property holds: its place among the others, so that the list keeps the order it was given. */
interface Placed {
  readonly key: string;
  readonly place: number;
  readonly sponsor: Sponsor;
}

/** In the order they were given. Two that were added at one place at once stand in the order of the documents. */
export function $readSponsors(node: LexicalNode): readonly Sponsor[] {
  return $readPlaced(node).map(({ sponsor }) => sponsor);
}

/** Writes only what differs. A sponsor who is taken out leaves an empty property, which counts as none. */
export function $writeSponsors(node: LexicalNode, sponsors: readonly Sponsor[]): void {
  const before = new Map($readPlaced(node).map((placed) => [placed.key, placed]));
  const after = placeAll(sponsors, before);
  for (const key of before.keys()) if (!after.has(key)) $setState(node, stateOf(key), "");
  for (const [key, placed] of after) {
    const text = format(placed);
    const known = before.get(key);
    if (known === undefined || format(known) !== text) $setState(node, stateOf(key), text);
  }
}

function $readPlaced(node: LexicalNode): readonly Placed[] {
  const [unknown = {}, known = []] = node.getLatest().__state?.getInternalState() ?? [];
  const values = new Map<string, unknown>(Object.entries(unknown));
  // What this window wrote stands beside what was received, and holds.
  for (const [{ key }, value] of known) values.set(key, value);
  return [...values]
    .flatMap(([key, value]) => (key.startsWith(prefix) ? (parse(key, value) ?? []) : []))
    .sort((one, other) => one.place - other.place || compareNames(one.key, other.key));
}

/** Who stands where they stood keeps the place; whoever is new gets one between the neighbours. */
function placeAll(
  sponsors: readonly Sponsor[],
  before: ReadonlyMap<string, Placed>,
): ReadonlyMap<string, Placed> {
  const keys = keysOf(sponsors);
  const after = new Map<string, Placed>();
  let last = 0;
  // The next place that is kept, from each sponsor on: found from the end, so that the list is walked once.
  const kept: number[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let at = sponsors.length - 1; at >= 0; at -= 1) {
    const place = before.get(keys[at] ?? "")?.place;
    if (place !== undefined && place < next) next = place;
    kept[at] = next;
  }
  sponsors.forEach((sponsor, at) => {
    const key = keys[at] ?? "";
    const own = before.get(key)?.place;
    const place = own !== undefined && own > last ? own : placeBetween(last, kept[at] ?? last);
    last = place;
    after.set(key, { key, place, sponsor });
  });
  return after;
}

function placeBetween(last: number, next: number): number {
  const middle = (last + next) / 2;
  return Number.isFinite(middle) && middle > last && middle < next ? middle : Math.floor(last) + 1;
}

/** A name is a property; a text that lists one twice keeps both. */
function keysOf(sponsors: readonly Sponsor[]): readonly string[] {
  const seen = new Map<string, number>();
  return sponsors.map(({ name }) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? `${prefix}${name}` : `${prefix}${name}\n${times}`;
  });
}

function format({ place, sponsor }: Placed): string {
  return JSON.stringify([place, sponsor]);
}

/** A peer may send anything: what is no sponsor counts as none. */
function parse(key: string, value: unknown): Placed | null {
  if (typeof value !== "string" || value === "") return null;
  try {
    const read: unknown = JSON.parse(value);
    if (!Array.isArray(read)) return null;
    const [place, sponsor]: readonly unknown[] = read;
    return typeof place === "number" && isSponsor(sponsor) ? { key, place, sponsor } : null;
  } catch {
    return null;
  }
}

function isSponsor(value: unknown): value is Sponsor {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
}

const states = new Map<string, StateConfig<string, string>>();

/** One object for a key, by which the editor knows that the property is the same. */
function stateOf(key: string): StateConfig<string, string> {
  const known = states.get(key);
  if (known !== undefined) return known;
  const made = createState(key, { parse: (value) => (typeof value === "string" ? value : "") });
  states.set(key, made);
  return made;
}
