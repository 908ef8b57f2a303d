// What is true of the world, whoever is asked: the whole register, read without the product.
import type { IsoDate } from "#core/resolution/resolution.ts";
import { keyOf } from "./breakage.ts";
import type { OrganCode } from "./find-targets.ts";

/** A resolution known from the facts, whatever the product makes of it. */
export interface Known {
  readonly organ: OrganCode;
  readonly number: string;
  readonly date: IsoDate;
  readonly title: string;
}

/** A number of a series, such as those of one session, and the day its text was adopted. */
export interface Numbered {
  readonly count: number;
  readonly date: IsoDate;
}

export interface World {
  /** All known resolutions with independent evidence, by organ and number. */
  readonly known: ReadonlyMap<string, Known>;
  readonly byOrgan: ReadonlyMap<OrganCode, readonly Known[]>;
  /** Every row there is, of whatever evidence and kind; the date may be unknown. */
  readonly dates: ReadonlyMap<string, readonly (IsoDate | null)[]>;
  /** The numbers of each series, in order; only those with a date. */
  readonly series: ReadonlyMap<string, readonly Numbered[]>;
}

const organs: readonly OrganCode[] = ["GA", "SC", "HRC", "ECOSOC", "CHR"];

export function readWorld(register: string): World {
  const known: Known[] = [];
  const dates = new Map<string, (IsoDate | null)[]>();
  const series = new Map<string, Numbered[]>();
  for (const line of register.split("\n")) {
    const [name = "", number = "", type = "", day = "", title = "", evidence = ""] = line.split("\t");
    const organ = organs.find((each) => each === name);
    if (organ === undefined || type === "statement") continue;
    const date = day === "" ? null : (day as IsoDate); // the data files hold ISO dates
    dates.set(keyOf(organ, number), [...(dates.get(keyOf(organ, number)) ?? []), date]);
    const place = placeOf(organ, number);
    if (place !== null && date !== null) {
      series.set(place.series, [...(series.get(place.series) ?? []), { count: place.count, date }]);
    }
    const isIndependent = evidence.split(" ").some((part) => !part.startsWith("c"));
    if (type !== "decision" && date !== null && isIndependent) known.push({ organ, number, date, title });
  }
  for (const row of series.values()) row.sort((one, other) => one.count - other.count);
  return {
    known: new Map(known.map((row) => [keyOf(row.organ, row.number), row])),
    byOrgan: new Map(organs.map((organ) => [organ, known.filter((row) => row.organ === organ)])),
    dates,
    series,
  };
}

/** Which numbers follow one another, and where in them this one stands; null for other forms. */
export function placeOf(
  organ: OrganCode,
  number: string,
): { readonly series: string; readonly count: number } | null {
  const [, session, count] = /^((?:E?S-)?\d{1,4})\/(\d{1,3})(?: [A-Z])?$/.exec(number) ?? [];
  if (session !== undefined) {
    // Decisions have a block of their own in each session, from 101 or 401 on.
    const isDecision = organ === "HRC" && Number(count) > 100;
    return { series: `${organ} ${session}${isDecision ? " decisions" : ""}`, count: Number(count) };
  }
  const [, plain] = /^(\d{1,4})(?: [A-Z])? \((?:\d{4}|[IVXL]+)\)$/.exec(number) ?? [];
  return plain === undefined ? null : { series: organ, count: Number(plain) };
}
