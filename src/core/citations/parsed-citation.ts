// A citation as one paragraph gives it, before the document around it says whose it is.
import type { Instrument } from "#core/instruments/facts.ts";
import type { NameForm } from "#core/instruments/index-instruments.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import type { CitationKind, FormProblem, TextRange } from "./citation.ts";
import type { OrganWords } from "./find-organ-words.ts";

export interface ParsedCitation {
  readonly kind: CitationKind;
  readonly number: string | null;
  readonly year: number | null;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly date: IsoDate | null;
  readonly start: number;
  readonly end: number;
  readonly numberAt: TextRange | null;
  readonly dateAt: TextRange | null;
  readonly nameAt: TextRange | null;
  readonly pinpoint: string | null;
  readonly problems: readonly FormProblem[];
  /** The words that give the organ, standing directly before or after. */
  readonly words: OrganWords | null;
  /** The last organ named shortly before, or for "its" the one that acts. */
  readonly nearby: OrganWords | null;
  /** The committee whose comment it is, by the series of its documents. */
  readonly body: string | null;
  /** False for a bare count, which only the Security Council's resolutions can be. */
  readonly certain: boolean;
  readonly instrument: { readonly instrument: Instrument; readonly form: NameForm } | null;
  /** For the short "the Charter": it counts only where the text names the Charter in full. */
  readonly needsFullName: boolean;
}

/** A citation with nothing known but where it stands. */
export function plainCitation(kind: CitationKind, start: number, end: number): ParsedCitation {
  return {
    kind,
    number: null,
    year: null,
    symbol: null,
    title: null,
    date: null,
    start,
    end,
    numberAt: null,
    dateAt: null,
    nameAt: null,
    pinpoint: null,
    problems: [],
    words: null,
    nearby: null,
    body: null,
    certain: true,
    instrument: null,
    needsFullName: false,
  };
}
