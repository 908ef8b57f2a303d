// Everything a document cites, once each: what the ledger panel shows and the citation table prints.
import type { CitationKind } from "#core/citations/citation.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

/** What the register says of one text of a series: "resolution 55/24 of 4 April 2024". */
export interface SeriesText {
  readonly number: string;
  readonly date: IsoDate | null;
  readonly title: string;
}

export interface LedgerEntry {
  /** The same for as long as the same thing is cited. */
  readonly id: string;
  readonly kind: CitationKind;
  readonly organ: string | null;
  /** As it is printed, with the Security Council's year; the symbol of a document; null for an instrument. */
  readonly number: string | null;
  /** The register's or the instrument's official one, else the one given in the text. */
  readonly title: string | null;
  /** The register's, else the one given in the text. */
  readonly date: IsoDate | null;
  /** Dates given in the text; more than one where it contradicts itself. */
  readonly datesInText: readonly IsoDate[];
  /** Places in the list of citations, in document order: the first mention, then later ones. */
  readonly mentions: readonly number[];
  /** Malformed where one mention is. */
  readonly form: "ok" | "malformed";
  /** Differs where one mention does. The register is partial: unknown says nothing against a citation. */
  readonly register: "match" | "differs" | "unknown";
  /** How the register knows it: "document; cited 2". */
  readonly evidence: string | null;
  /** True where that is an entry of the user's own. */
  readonly isOwn: boolean;
  /** Later texts of the same organ on the same matter, newest first. */
  readonly newer: readonly SeriesText[];
  /** Earlier ones, newest first. */
  readonly earlier: readonly SeriesText[];
}

/** The entries of one organ and kind. */
export interface LedgerGroup {
  readonly id: string;
  readonly organ: string | null;
  readonly kind: CitationKind;
  readonly entries: readonly LedgerEntry[];
}
