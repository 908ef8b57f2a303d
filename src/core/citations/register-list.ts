// A list of adopted texts on its way into the register: what its columns hold, what its rows become.
import type { OwnEntry } from "#core/instruments/own-layer.ts";
import type { Organ } from "./citation.ts";

/** Columns by their place from 0; null for what no column holds. */
export interface ColumnMapping {
  readonly hasHeader: boolean;
  /** Symbol or number: without it nothing can be read. */
  readonly number: number | null;
  readonly organ: number | null;
  /** Whose texts all of them are, where the user says so. */
  readonly fixedOrgan: Organ | null;
  readonly session: number | null;
  readonly date: number | null;
  readonly title: number | null;
  /** What 3/4/2025 means: 3 April, or March 4. */
  readonly dayFirst: boolean;
}

export interface RegisterRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly entry: OwnEntry;
}

export interface BadRow {
  readonly row: number;
  readonly reason: string;
  /** The beginning of what stands in it. */
  readonly text: string;
}
