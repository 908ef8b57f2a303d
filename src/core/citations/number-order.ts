// Organs number their texts in the order of adoption, so the numbers around one say when it can have been adopted.
// Of 1,948 dated numbers of the General Assembly in the register all but one lie within three days of their neighbours'.

import { dayNumber, dayOfNumber } from "#core/instruments/dates.ts";
import type { Facts, Register, RegisterEntry } from "#core/instruments/facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

/** The days between which a text of that number was adopted; a side is open where nothing is known beyond it. */
export interface NumberWindow {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The days of the numbers next to it. */
  readonly days: readonly IsoDate[];
}

/** Texts adopted on one day are not always numbered in the order of the day. */
const margin = 3;
/** As many neighbours as are asked on either side: one alone may be the exception. */
const neighbours = 3;

/** As far apart as two numbers of one day may be to speak for all between them. */
const closest = 8;

interface Numbered {
  readonly count: number;
  readonly day: number;
}

type Table = ReadonlyMap<string, readonly Numbered[]>;

const tables = new WeakMap<Register, Map<string, Table>>();

/** What the register's neighbours of a number say of its date; null where it has none. */
export function findNumberWindow(
  organ: string,
  kind: "resolution" | "decision",
  number: string,
  facts: Facts,
): NumberWindow | null {
  const place = placeOf(kind, number);
  if (place === null) return null;
  const row = tableOf(organ, facts).get(place.series) ?? [];
  const below = row.filter(({ count }) => count < place.count).slice(-neighbours);
  const above = row.filter(({ count }) => count > place.count).slice(0, neighbours);
  // With less on one side, the other side's days bound it no longer.
  if (below.length + above.length < neighbours) return null;
  const days = [...below, ...above].map(({ day }) => day);
  const [one, two] = [below.at(-1), above[0]];
  // Between two numbers of one day stand numbers of that day.
  if (one !== undefined && two !== undefined && one.day === two.day && two.count - one.count <= closest) {
    return { from: dayOfNumber(one.day), to: dayOfNumber(one.day), days: [dayOfNumber(one.day)] };
  }
  return {
    from: below.length === 0 ? null : dayOfNumber(Math.min(...days) - margin),
    to: above.length === 0 ? null : dayOfNumber(Math.max(...days) + margin),
    days: days.map(dayOfNumber),
  };
}

/**
 * True where the next number known, on however little, is of another day already: 70/7 is hardly of 25 September 2015
 * if 70/4 is of October. That proves nothing by itself, but makes a slip likelier where one explains the number.
 */
export function isOutOfOrder(cited: {
  readonly organ: string;
  readonly kind: "resolution" | "decision";
  readonly number: string;
  readonly date: IsoDate;
  readonly facts: Facts;
}): boolean {
  const { organ, kind, number, date, facts } = cited;
  const place = placeOf(kind, number);
  // Of the first years, when numbers ran on, too little is known.
  if (place === null || !number.includes("/")) return false;
  const row = tableOf(organ, facts, 1).get(place.series) ?? [];
  const day = dayNumber(date);
  const below = row.filter(({ count }) => count < place.count).at(-1);
  const above = row.find(({ count }) => count > place.count);
  return (
    (below !== undefined && below.day > day + margin) || (above !== undefined && above.day < day - margin)
  );
}

/** Which numbers follow one another, and where in them this one stands. */
function placeOf(
  kind: "resolution" | "decision",
  number: string,
): { readonly series: string; readonly count: number } | null {
  // "75/245 B" was adopted long after 75/245 A, under the number of the first.
  if (/ [B-Z](?: |$)/.test(number)) return null;
  const [, session, count] = /^((?:E?S-)?\d{1,4})\/(\d{1,3})(?: A)?$/.exec(number) ?? [];
  if (session !== undefined) return { series: `${kind} ${session}`, count: Number(count) };
  const [, plain] = /^(\d{1,4})(?: A)?(?: \((?:\d{4}|[IVXL]+)\))?$/.exec(number) ?? [];
  // Special sessions under roman numerals ran beside the regular ones, with the same numbers going on.
  return plain === undefined ? null : { series: kind, count: Number(plain) };
}

/** As many texts as have to cite a number with one date before it orders others: one or two may share a slip. */
const enoughCitations = 3;

function tableOf(organ: string, { register }: Facts, citations = enoughCitations): Table {
  const byOrgan = tables.get(register) ?? new Map<string, Table>();
  tables.set(register, byOrgan);
  const key = `${organ} ${citations}`;
  const kept = byOrgan.get(key) ?? makeTable(register.all(organ), citations);
  byOrgan.set(key, kept);
  return kept;
}

/** Of rows known only from citations those that have enough of them. */
function makeTable(entries: readonly RegisterEntry[], citations: number): Table {
  const table = new Map<string, Numbered[]>();
  for (const { number, type, date, citedOnly, evidence } of entries) {
    if (date === null || type === "statement") continue;
    if (citedOnly && Number(/\d+/.exec(evidence)?.[0] ?? 0) < citations) continue;
    const place = placeOf(type === "decision" ? "decision" : "resolution", number);
    if (place === null) continue;
    const row = table.get(place.series) ?? [];
    row.push({ count: place.count, day: dayNumber(date) });
    table.set(place.series, row);
  }
  for (const row of table.values()) row.sort((one, other) => one.count - other.count);
  return table;
}
