// The ledger in words, a row an entry: what leaves the house as a table. A reader of it has no margin labels to look at.
import type { Citation, CitationKind } from "#core/citations/citation.ts";
import { organName } from "#core/citations/find-organ-words.ts";
import { isOrgan } from "#core/citations/number-forms.ts";
import { formatDate } from "#core/instruments/dates.ts";
import { type Labels, labelBlocks } from "#core/numbering/label-blocks.ts";
import { namePlace } from "#core/numbering/name-place.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { groupLedger } from "./build-ledger.ts";
import type { LedgerEntry, SeriesText } from "./ledger.ts";

export interface LedgerRow {
  readonly organ: string;
  readonly kind: string;
  readonly number: string;
  /** "4 April 2023". */
  readonly date: string;
  readonly title: string;
  /** "preambular paragraph 3", "paragraph 2 (a)", "note 4". */
  readonly first: string;
  readonly later: string;
  readonly form: string;
  readonly register: string;
  /** How the register knows it. */
  readonly evidence: string;
  readonly newer: string;
}

export const ledgerHeadings: Readonly<Record<keyof LedgerRow, string>> = {
  organ: "Organ",
  kind: "Kind",
  number: "Number or symbol",
  date: "Date",
  title: "Title",
  first: "First cited in",
  later: "Also cited in",
  form: "Form",
  register: "Register",
  evidence: "Known from",
  newer: "Newer text of the series",
};

const kinds: Readonly<Record<CitationKind, string>> = {
  resolution: "Resolution",
  decision: "Decision",
  statement: "President’s statement",
  document: "Document",
  instrument: "Instrument",
  other: "Other",
};

const registerWords = {
  match: "Agrees",
  differs: "Differs",
  unknown: "Not in the register, which is partial",
} as const satisfies Record<LedgerEntry["register"], string>;

export interface LedgerText {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly citations: readonly Citation[];
}

/** Rows by organ and kind, each group and each row where it is first cited. */
export function tabulateLedger(
  entries: readonly LedgerEntry[],
  { resolution, profile, citations }: LedgerText,
): readonly LedgerRow[] {
  const labels = labelBlocks(resolution.blocks, profile);
  const nameMention = (at: number): string => namePlaceInWords(citations[at], resolution, labels);
  return groupLedger(entries).flatMap((group) =>
    group.entries.map((entry) => {
      const [first = "", ...later] = entry.mentions.map(nameMention);
      return {
        organ: entry.organ === null ? "" : isOrgan(entry.organ) ? organName(entry.organ) : entry.organ,
        kind: kinds[entry.kind],
        number: entry.number ?? "",
        date: entry.date === null ? "" : formatDate(entry.date),
        title: entry.title ?? "",
        first,
        later: [...new Set(later)].filter((place) => place !== first).join("; "),
        form: entry.form === "ok" ? "" : "To be put right",
        register: isInRegister(entry) ? registerWords[entry.register] : "",
        evidence: entry.evidence ?? "",
        newer: entry.newer.map(nameText).join("; "),
      };
    }),
  );
}

/** The register has resolutions, decisions and statements; the names of instruments are held against their list. */
function isInRegister({ kind }: LedgerEntry): boolean {
  return kind !== "document" && kind !== "other";
}

function nameText({ number, date }: SeriesText): string {
  return date === null ? number : `${number} of ${formatDate(date)}`;
}

function namePlaceInWords(citation: Citation | undefined, resolution: Resolution, labels: Labels): string {
  const name = citation === undefined ? null : namePlace(citation.place, resolution, labels);
  return name === null ? "" : sayPlace(name);
}

/** "PART A OP3 (b)" as "part A, paragraph 3 (b)": the short names are the house's own. */
function sayPlace(name: string): string {
  return name
    .replace(/^(PART|SECTION|ANNEX)( [A-Z\d]+)(?= )/, (_, division: string, which: string) => {
      return `${division.toLowerCase()}${which},`;
    })
    .replace(/^(PART|SECTION|ANNEX|TITLE|ENACTING)\b/, (word) => word.toLowerCase())
    .replace(/(^|, )PP(?=\d)/, "$1preambular paragraph ")
    .replace(/(^|, )OP(?=\d)|, (?=\d)/, (lead) => `${lead.startsWith(",") ? ", " : ""}paragraph `)
    .replace(/(^|, )FN(?=\d)/, "$1note ");
}
