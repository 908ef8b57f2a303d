// What every way of breaking a citation is made of. Written from how people slip, not from what any rule looks for.
import { findMonth, monthNames } from "#core/instruments/dates.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import type { NameTarget } from "./find-names.ts";
import type { OrganCode, Target } from "./find-targets.ts";
import type { World } from "./world.ts";

/** A number from 0 up to, not including, its argument. */
export type Die = (sides: number) => number;

/** A text in place of a part of the paragraph. */
export interface Break {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * `form`: it is written as no citation is written. `sense`: it is well written and cites something else than was meant.
 */
export interface Breakage {
  readonly name: string;
  readonly kind: "form" | "sense";
  /** Null where this way does not fit this citation. */
  readonly apply: (target: Target, die: Die, world: World) => Break | null;
}

/** A way to get the name of an instrument wrong. */
export interface NameBreakage {
  readonly name: string;
  readonly kind: "name";
  readonly apply: (target: NameTarget, die: Die) => Break | null;
}

export const keyOf = (organ: OrganCode, number: string): string => `${organ} ${number}`;

export interface WrittenDate {
  readonly day: number;
  /** From 0. */
  readonly month: number;
  readonly year: number;
}

export function readDate(text: string): WrittenDate | null {
  const [, day, name, year] = /^(\d{1,2}) (\w+) (\d{4})$/.exec(text) ?? [];
  const month = findMonth(name ?? "") - 1;
  return month < 0 ? null : { day: Number(day), month, year: Number(year) };
}

export function writeDate({ day, month, year }: WrittenDate): string {
  return `${day} ${monthNames[month]} ${year}`;
}

export function isoOf({ day, month, year }: WrittenDate): IsoDate {
  return `${year}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}` as IsoDate; // built so
}
