// Waivers as a list that is the same for everyone: one for each finding, in the order they were given.
import type { Waiver } from "./resolution.ts";

/** More than anyone gives reasons for; what is beyond is an attack or an accident. */
export const mostWaivers = 1_000;

/** Two waivers of one key are about the same finding. */
export function waiverKey({ rule, scope, in: place, words }: Omit<Waiver, "reason" | "by" | "at">): string {
  return [rule, scope, place ?? "", words].join("\n");
}

/** Of two about the same finding the later one holds. */
export function orderWaivers(waivers: readonly Waiver[]): readonly Waiver[] {
  const keyed = waivers.map((waiver) => ({ key: waiverKey(waiver), waiver }));
  keyed.sort((one, other) => compare(one.waiver.at, other.waiver.at) || compare(one.key, other.key));
  const latest = new Map<string, Waiver>();
  for (const { key, waiver } of keyed) {
    // Taken out first, so that it stands where the later one belongs.
    latest.delete(key);
    latest.set(key, waiver);
  }
  return [...latest.values()].slice(0, mostWaivers);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
