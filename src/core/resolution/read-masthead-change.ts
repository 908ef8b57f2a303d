// Changes of the masthead as files and peers may hold them: anything, in any order.
import { emptyMasthead, type Masthead, type MastheadChange } from "./resolution.ts";

/** More than any masthead has; what is beyond is an attack or an accident. */
export const mostMastheadChanges = 500;

// The keys of the object literal, and no others.
const fields = Object.keys(emptyMasthead) as readonly (keyof Masthead)[];

/** The change a value is; null where it is none. */
export function readMastheadChange(value: unknown): MastheadChange | null {
  if (!isRecord(value)) return null;
  const { id, delegation, supporters, at, deleted, inserted, before, after } = value;
  const isWhole =
    [id, delegation, at, deleted, inserted].every((each) => typeof each === "string") &&
    id !== "" &&
    Array.isArray(supporters) &&
    supporters.every((each) => typeof each === "string") &&
    isPart(before) &&
    isPart(after);
  // Every field was just checked; what a fact is, is checked where facts are.
  return isWhole
    ? ({ id, delegation, supporters, at, deleted, inserted, before, after } as MastheadChange)
    : null;
}

/** In the order of the page; the same for everyone. */
export function orderMastheadChanges(changes: readonly MastheadChange[]): readonly MastheadChange[] {
  const place = ({ after }: MastheadChange): number => fields.findIndex((field) => field in after);
  return changes
    .toSorted(
      (one, other) => place(one) - place(other) || compare(one.at, other.at) || compare(one.id, other.id),
    )
    .slice(0, mostMastheadChanges);
}

function isPart(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).every((key) => key in emptyMasthead);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
