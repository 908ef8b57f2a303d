// The days on which an organ is known to have adopted anything, and what it adopted then.
import type { Facts, Register, RegisterEntry } from "#core/instruments/facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

type ByDay = ReadonlyMap<IsoDate, readonly RegisterEntry[]>;

const known = new WeakMap<Register, Map<string, ByDay>>();

/** False where no text of that day is known: then a date is likelier wrong than the number beside it. */
export function isAdoptionDay(organ: string, date: IsoDate, facts: Facts): boolean {
  return findAdopted(organ, date, facts).length > 0;
}

/** The organ's texts of that day, but for those that are known only from citations. */
export function findAdopted(organ: string, date: IsoDate, { register }: Facts): readonly RegisterEntry[] {
  const byOrgan = known.get(register) ?? new Map<string, ByDay>();
  known.set(register, byOrgan);
  const days = byOrgan.get(organ) ?? groupByDay(register.all(organ));
  byOrgan.set(organ, days);
  return days.get(date) ?? [];
}

function groupByDay(entries: readonly RegisterEntry[]): ByDay {
  const days = new Map<IsoDate, RegisterEntry[]>();
  for (const entry of entries) {
    if (entry.citedOnly || entry.date === null) continue;
    const row = days.get(entry.date) ?? [];
    row.push(entry);
    days.set(entry.date, row);
  }
  return days;
}
