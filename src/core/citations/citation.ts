// A reference to another document, found in a text.
import type { Place } from "#core/lint/finding.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

export type Organ = "GA" | "SC" | "HRC" | "ECOSOC" | "CHR";

export type CitationKind = "resolution" | "decision" | "statement" | "document" | "instrument" | "other";

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
}
