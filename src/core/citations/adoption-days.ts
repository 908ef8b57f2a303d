// The days on which an organ is known to have adopted anything.
import type { Facts, Register } from "#core/instruments/facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

const known = new WeakMap<Register, Map<string, ReadonlySet<IsoDate>>>();

/** False where no text of that day is known: then a date is likelier wrong than the number beside it. */
export function isAdoptionDay(organ: string, date: IsoDate, { register }: Facts): boolean {
  const byOrgan = known.get(register) ?? new Map<string, ReadonlySet<IsoDate>>();
  known.set(register, byOrgan);
  const days = byOrgan.get(organ) ?? daysOf(register, organ);
  byOrgan.set(organ, days);
  return days.has(date);
}

function daysOf(register: Register, organ: string): ReadonlySet<IsoDate> {
  const rows = register.all(organ).filter(({ citedOnly }) => !citedOnly);
  return new Set(rows.map(({ date }) => date).filter((date) => date !== null));
}
