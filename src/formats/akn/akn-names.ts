// The names of AKN4UN: addresses of works, codes of authors and languages, and what the concepts of a text are called.
// Only "un-ga" is attested in the guidelines; the other bodies are named after its pattern.
import type { CitationKind } from "#core/citations/citation.ts";
import type { DocumentKind, LanguageCode, Session, Stage } from "#core/resolution/resolution.ts";

export const aknNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** ISO 639-2, as Akoma Ntoso wants it. */
export const languageCodes: Readonly<Record<LanguageCode, string>> = {
  ar: "ara",
  zh: "zho",
  en: "eng",
  fr: "fra",
  ru: "rus",
  es: "spa",
};

export const stageConcepts: Readonly<Record<Stage, string>> = {
  working: "workingDraft",
  tabled: "tabledDraft",
  adopted: "adoptedText",
};

export const sessionConcepts: Readonly<Record<Session["kind"], string>> = {
  regular: "regularSession",
  special: "specialSession",
  emergency: "emergencySession",
  organizational: "organizationalSession",
};

/** What the guidelines call the subclass of a document. */
export function subclassOf(kind: DocumentKind, stage: Stage): string {
  return stage === "adopted" || kind === "text" ? kind : `${kind}Draft`;
}

/** "un-hrc" for "hrc". */
export function authorCode(body: string): string {
  return `un-${nameOf(body)}`;
}

/** A slash becomes a hyphen and a blank an underscore; what an address cannot hold is escaped. */
export function nameOf(words: string): string {
  return encodeURIComponent(words.trim().replaceAll("/", "-").replace(/\s+/g, "_"));
}

/** The address of a deliberation. Where its day is not known the part for it is left out. */
export function workUri(body: string, date: string | null, name: string): string {
  return [
    "/akn/un/statement/deliberation",
    authorCode(body),
    ...(date === null ? [] : [date]),
    nameOf(name),
  ].join("/");
}

const citedOrgans: Readonly<Record<string, string>> = {
  GA: "ga",
  SC: "sc",
  HRC: "hrc",
  ECOSOC: "ecosoc",
  CHR: "chr",
};

export interface Cited {
  readonly kind: CitationKind;
  readonly organ: string | null;
  readonly number: string | null;
  readonly year: number | null;
  readonly date: string | null;
  readonly symbol: string | null;
}

/** Where a citation leads: a deliberation by organ, day and number, another document by its symbol; null where neither is known. */
export function citedUri({ kind, organ, number, year, date, symbol }: Cited): string | null {
  const body = organ === null ? undefined : citedOrgans[organ];
  const isDeliberation = kind === "resolution" || kind === "decision" || kind === "statement";
  if (isDeliberation && body !== undefined && number !== null)
    return workUri(body, date, year === null ? number : `${number} (${year})`);
  return symbol === null ? null : `/akn/un/doc/${nameOf(symbol.replace(/\*$/, ""))}`;
}
