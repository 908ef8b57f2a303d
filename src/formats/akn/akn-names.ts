// The names of AKN4UN: addresses of works, codes of authors and languages, and what the concepts of a text are called.
// Only "un-ga" is attested in the guidelines; the other bodies are named after its pattern.
import type { CitationKind } from "#core/citations/citation.ts";
import { parseSymbol } from "#core/citations/parse-symbol.ts";
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
function nameOf(words: string): string {
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

const citedOrgans: ReadonlyMap<string, string> = new Map([
  ["GA", "ga"],
  ["SC", "sc"],
  ["HRC", "hrc"],
  ["ECOSOC", "ecosoc"],
  ["CHR", "chr"],
]);

export interface Cited {
  readonly kind: CitationKind;
  readonly organ: string | null;
  readonly number: string | null;
  readonly year: number | null;
  readonly date: string | null;
  readonly symbol: string | null;
}

/** Where a citation leads: a deliberation by organ, day and number, another document by its symbol; null where neither is known. */
export function citedUri(cited: Cited): string | null {
  const { kind, organ, number, year, date } = withoutSymbolAsNumber(cited);
  const body = organ === null ? undefined : citedOrgans.get(organ);
  const isDeliberation = kind === "resolution" || kind === "decision" || kind === "statement";
  if (isDeliberation && body !== undefined && number !== null)
    return workUri(body, date, year === null ? number : `${number} (${year})`);
  const symbol = cited.symbol ?? (isSymbol(cited.number) ? cited.number : null);
  return symbol === null ? null : documentUri(symbol);
}

export function documentUri(symbol: string): string {
  return `/akn/un/doc/${nameOf(symbol.replace(/\*$/, ""))}`;
}

/** "resolution A/RES/60/251": what stands where a number should be is a symbol, which says the number. */
function withoutSymbolAsNumber(cited: Cited): Cited {
  return isSymbol(cited.number) ? { ...cited, ...parseSymbol(cited.number) } : cited;
}

function isSymbol(number: string | null): number is string {
  return number !== null && /^[A-Z]{1,5}\//.test(number);
}
