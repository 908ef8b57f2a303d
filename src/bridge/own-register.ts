// What is asked and answered about the user's own entries of the register.
import * as z from "zod/mini";
import type { BadRow, ColumnMapping, RegisterRow } from "#core/citations/register-list.ts";
import type { OwnLayer } from "#core/instruments/own-layer.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

export interface OwnRegister {
  /** Those that win first. */
  readonly layers: readonly OwnLayer[];
  /** A sentence for each file that could not be used. */
  readonly problems: readonly string[];
}

/** A list that was chosen and is not read yet. */
export interface RegisterTable {
  readonly table: string;
  readonly name: string;
  /** The first rows as they are, the head among them if there is one. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: ColumnMapping;
}

/** Where a list says other than the register that comes with the program. */
export interface RegisterConflict extends RegisterRow {
  readonly known: { readonly date: IsoDate | null; readonly title: string; readonly evidence: string };
}

/** What a list would become: the counts of all, and the first of each to be looked at. */
export interface RegisterPreview {
  readonly good: number;
  readonly sample: readonly RegisterRow[];
  readonly badCount: number;
  readonly bad: readonly BadRow[];
  readonly repeated: number;
  readonly conflictCount: number;
  readonly conflicts: readonly RegisterConflict[];
  /** True where days were read of which either figure could be the month. */
  readonly isDayInDoubt: boolean;
}

const organ = z.enum(["CHR", "ECOSOC", "GA", "HRC", "SC"]);
const type = z.enum(["resolution", "decision", "statement", ""]);
const number = z.string().check(z.regex(/^[A-Z\d][A-Z\d/() -]{0,39}$/));
const column = z.nullable(z.int().check(z.minimum(0), z.maximum(199)));
// A pattern of figures is a day's to the type; a day that there is none of is compared and never met.
const day = z.custom<IsoDate>((value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value));

export const columnMapping = z.object({
  hasHeader: z.boolean(),
  number: column,
  organ: column,
  fixedOrgan: z.nullable(organ),
  session: column,
  date: column,
  title: column,
  dayFirst: z.boolean(),
});

export const learntEntry = z.object({
  organ,
  number,
  type,
  date: z.nullable(day),
  title: z.string().check(z.maxLength(2_000)),
});

/** A whole layer, or one row of it. */
export const removedEntries = z.object({
  layer: z.string().check(z.maxLength(40)),
  row: z.nullable(z.object({ organ, number, type })),
});

export type RemovedEntries = Readonly<z.infer<typeof removedEntries>>;
