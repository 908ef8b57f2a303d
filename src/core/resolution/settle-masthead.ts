// Accepting and rejecting changes of the masthead. Facts are no text with places: what a change does to them is put into
// what they are by now, so that two changes of one line, or one and what was typed meanwhile, both hold.
import type { ProposalSource } from "./change-mark.ts";
import type { Masthead, MastheadChange, Resolution } from "./resolution.ts";

/** What becomes of a change; null leaves it open. */
export type DecideOnSource = (change: ProposalSource) => "accept" | "reject" | null;

/** The resolution with the changes of its masthead settled; the same value where none is decided on. */
export function settleMasthead(resolution: Resolution, decide: DecideOnSource): Resolution {
  const { mastheadChanges: changes } = resolution.negotiation;
  const left = changes.filter((change) => decide(change) === null);
  if (left.length === changes.length) return resolution;
  const accepted = changes.filter((change) => decide(change) === "accept");
  return {
    ...resolution,
    masthead: accepted.reduce(withChange, resolution.masthead),
    negotiation: { ...resolution.negotiation, mastheadChanges: left },
  };
}

/** The masthead with one change accepted. */
export function withChange(masthead: Masthead, { before, after }: MastheadChange): Masthead {
  const changed = Object.keys(after).map((name) => {
    const field = name as keyof Masthead; // a key of a part of one
    return [field, merge(before[field], after[field], masthead[field])] as const;
  });
  // Each is of the type of its field: merged of three that are.
  return { ...masthead, ...(Object.fromEntries(changed) as Partial<Masthead>) };
}

/** What becomes of `now`, which others may have changed, by a change of `was` to `wanted`; where both say otherwise, `wanted`. */
function merge(was: unknown, wanted: unknown, now: unknown): unknown {
  if (isEqual(now, was)) return wanted;
  if (isEqual(wanted, was)) return now;
  if (typeof was === "string" && typeof wanted === "string" && typeof now === "string")
    return mergeWords(was, wanted, now);
  if (Array.isArray(was) && Array.isArray(wanted) && Array.isArray(now)) return mergeLists(was, wanted, now);
  if (!isRecord(was) || !isRecord(wanted) || !isRecord(now)) return wanted;
  const fields = new Set([...Object.keys(now), ...Object.keys(wanted)]);
  return Object.fromEntries(
    [...fields].map((field) => [field, merge(was[field], wanted[field], now[field])]),
  );
}

interface Edited {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function mergeWords(was: string, wanted: string, now: string): string {
  const ours = editOf(was, wanted);
  const theirs = editOf(was, now);
  // What others put in at the same place stays before ours.
  const shift = theirs.end <= ours.start ? now.length - was.length : ours.end <= theirs.start ? 0 : null;
  if (shift === null) return wanted;
  return now.slice(0, ours.start + shift) + ours.words + now.slice(ours.end + shift);
}

/** Which words took the place of which: what stands between the beginning and the end that both have. */
function editOf(was: string, is: string): Edited {
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start += 1;
  let tail = 0;
  while (tail < most - start && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  return { start, end: was.length - tail, words: is.slice(start, is.length - tail) };
}

/** By name: who is new comes behind whom it stands behind, or before whom it stands before, who is gone goes, others stay as they are. */
function mergeLists(
  was: readonly unknown[],
  wanted: readonly unknown[],
  now: readonly unknown[],
): readonly unknown[] {
  const [before, after] = [byName(was), byName(wanted)];
  const merged = now
    .filter((item) => !before.has(nameOf(item)) || after.has(nameOf(item)))
    .map((item) => {
      const known = before.get(nameOf(item));
      const next = after.get(nameOf(item));
      return known === undefined || next === undefined ? item : merge(known, next, item);
    });
  const placeOf = (item: unknown): number => merged.findIndex((each) => nameOf(each) === nameOf(item));
  for (const [at, item] of wanted.entries()) {
    if (before.has(nameOf(item)) || placeOf(item) >= 0) continue;
    const behind = at === 0 ? -1 : placeOf(wanted[at - 1]);
    const next = wanted.slice(at + 1).find((each) => placeOf(each) >= 0);
    const place = behind >= 0 || at === 0 ? behind + 1 : next === undefined ? merged.length : placeOf(next);
    merged.splice(place, 0, item);
  }
  return merged;
}

function byName(items: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(items.map((item) => [nameOf(item), item]));
}

function nameOf(item: unknown): string {
  return isRecord(item) && typeof item["name"] === "string" ? item["name"] : JSON.stringify(item);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values of a masthead are plain data. */
function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
