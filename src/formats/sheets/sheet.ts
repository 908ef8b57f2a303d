// A page that goes with a draft: what is known of it, and lines to be filled in by hand. Word and PDF are written from this value.
import type { LanguageCode } from "#core/resolution/resolution.ts";

export interface SheetFact {
  readonly name: string;
  /** "" leaves a line to write on. */
  readonly value: string;
}

export interface SheetTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Sheet {
  /** "Sponsors", "Submission of a draft resolution". */
  readonly heading: string;
  /** Of the draft it goes with. */
  readonly title: string;
  readonly language: LanguageCode;
  readonly paper: "a4" | "letter";
  readonly facts: readonly SheetFact[];
  /** Words as the document prints them, with their note at the foot. */
  readonly quoted: { readonly heading: string; readonly text: string; readonly note: string } | null;
  readonly tables: readonly SheetTable[];
  /** What the delegation writes in. */
  readonly blanks: { readonly heading: string; readonly facts: readonly SheetFact[] } | null;
}

export type SheetName = "sponsors" | "submission";

export type SheetFormat = "docx" | "pdf";

export function isSheetFormat(format: string): format is SheetFormat {
  return format === "docx" || format === "pdf";
}
