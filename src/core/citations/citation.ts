// A reference to another document, found in a text.
import type { Place } from "#core/lint/finding.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

export type Organ = "GA" | "SC" | "HRC" | "ECOSOC" | "CHR";

export type CitationKind = "resolution" | "decision" | "statement" | "document" | "instrument" | "other";

/**
 * How the organ is known: by its full name, a short name ("Council"), an abbreviation ("UNSC"), by "its", by a name in
 * the sixty characters before, by the form of the number, by the date, by the same number elsewhere in the text, or
 * because a note of the General Assembly names its own resolutions without organ.
 */
export type OrganSource =
  | "name"
  | "short-name"
  | "abbreviation"
  | "its"
  | "nearby"
  | "form"
  | "date"
  | "elsewhere"
  | "own";

/** What is wrong with the writing of a citation, whatever it cites. */
export type FormProblemKind =
  | "spacing"
  | "letter-place"
  | "roman-numeral"
  | "number-form"
  | "symbol-as-number"
  | "year-missing"
  | "capital"
  | "abbreviated-organ"
  | "date-order"
  | "joined-otherwise"
  | "singular-for-list"
  | "plural-for-one"
  | "list-joined-otherwise"
  | "symbol-form";

/** Offsets are in the text that the citation's place is in; `expected` is null where no one right answer is known. */
export interface FormProblem {
  readonly kind: FormProblemKind;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly expected: string | null;
}

export interface Citation {
  readonly kind: CitationKind;
  /** Resolved from the words, "its", the window before, or the date; null where it stays open. */
  readonly organ: string | null;
  /** As printed, without the Security Council's year. */
  readonly number: string | null;
  /** The year in parentheses. */
  readonly year: number | null;
  readonly date: IsoDate | null;
  /** Only as written in the text. */
  readonly symbol: string | null;
  /** Official full title of an instrument, or the title given in quotation marks. */
  readonly title: string | null;
  readonly text: string;
  readonly place: Place;
  readonly form: "ok" | "malformed";
  readonly register: "match" | "differs" | "unknown";
  readonly organFrom: OrganSource | null;
  /** The paragraph, section or annex cited: "paragraphs 3 and 4", "para. 5 (a)", "Chapter VII". */
  readonly pinpoint: string | null;
  /** Where number and date stand, in the text that the place is in. */
  readonly numberAt: TextRange | null;
  readonly dateAt: TextRange | null;
  /** Where the name of an instrument stands, without the provision cited. */
  readonly nameAt: TextRange | null;
  readonly problems: readonly FormProblem[];
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}
