// The head of our own plain text: `key: value` lines ended by a line `---`.
import type {
  Adoption,
  DocumentKind,
  IsoDate,
  LanguageCode,
  Masthead,
  Session,
  Stage,
} from "#core/resolution/resolution.ts";
import { emptyMasthead } from "#core/resolution/resolution.ts";
import { readDate } from "./dates.ts";
import { readOwnSponsors } from "./own-sponsors.ts";
import { quoted, type Reporter } from "./reporter.ts";
import type { SourceLine } from "./source-line.ts";

export interface OwnHead {
  readonly body: string | null;
  readonly kind: DocumentKind;
  readonly stage: Stage | null;
  readonly language: LanguageCode;
  readonly masthead: Masthead;
  readonly adoptionReference: Adoption["reference"];
  /** Index of the first line after the head. */
  readonly end: number;
}

export const headKeys = [
  "body",
  "kind",
  "stage",
  "language",
  "number",
  "version",
  "symbol",
  "derived symbol",
  "distribution",
  "issued",
  "original language",
  "session",
  "session dates",
  "committee",
  "agenda item",
  "agenda title",
  "sponsors",
  "additional sponsors",
  "submitted by",
  "amends",
  "adoption reference",
] as const;
type HeadKey = (typeof headKeys)[number];

interface HeadLine {
  readonly key: HeadKey | null;
  readonly value: string;
  readonly line: SourceLine;
}

const keyValue = /^([A-Za-z][A-Za-z ]{0,30}?) ?:(?: (.*))?$/;
const longestHead = 200;

/** Reads the head, or gives null where the text does not start with one. */
export function readOwnHead(lines: readonly SourceLine[], reporter: Reporter): OwnHead | null {
  const found: HeadLine[] = [];
  for (const [index, line] of lines.slice(0, longestHead).entries()) {
    if (line.text === "---") {
      return found.some(({ key }) => key !== null) ? headOf(found, index + 1, reporter) : null;
    }
    if (line.text === "") continue;
    const [, key, value] = keyValue.exec(line.text) ?? [];
    if (key === undefined) return null;
    const known = headKeys.find((name) => name === key.toLowerCase()) ?? null;
    found.push({ key: known, value: value ?? "", line });
  }
  return null;
}

function headOf(found: readonly HeadLine[], end: number, reporter: Reporter): OwnHead {
  const values = new Map<HeadKey, HeadLine>();
  for (const entry of found) {
    const repeats = entry.key === "sponsors" || entry.key === "additional sponsors";
    if (entry.key === null && !isTemplateLine(entry))
      reportUnused(entry, "is not a line of the head we know", reporter);
    else if (entry.key === null) continue;
    else if (values.has(entry.key) && !repeats) reportUnused(entry, "is there twice", reporter);
    else values.set(entry.key, entry);
  }
  const one = <T>(key: HeadKey, read: (value: string) => T | null): T | null => {
    const entry = values.get(key);
    if (entry === undefined) return null;
    const value = read(entry.value);
    if (value === null) reportUnused(entry, "has a value we cannot read", reporter);
    return value;
  };
  const asWritten = (value: string): string => value;
  const symbol = one("symbol", asWritten);
  const derived = one("derived symbol", asWritten);
  const agendaNumber = one("agenda item", asWritten);
  const agendaTitle = one("agenda title", asWritten);
  return {
    body: one("body", asWritten),
    kind:
      one("kind", (value) => oneOf(["resolution", "decision", "statement", "text"], value)) ?? "resolution",
    stage: one("stage", (value) => oneOf(["working", "tabled", "adopted"], value)),
    language: one("language", (value) => oneOf(languages, value)) ?? "en",
    adoptionReference: one("adoption reference", asWritten),
    end,
    masthead: {
      ...emptyMasthead,
      symbol:
        symbol !== null
          ? { text: symbol, derived: false }
          : derived !== null
            ? { text: derived, derived: true }
            : null,
      distribution: one("distribution", (value) => oneOf(["General", "Limited", "Restricted"], value)),
      issued: one("issued", readDate),
      originalLanguage: one("original language", (value) => oneOf(languages, value)),
      session: withDates(one("session", readOwnSession), one("session dates", readOwnDates)),
      committee: one("committee", asWritten),
      agendaItem:
        agendaNumber === null && agendaTitle === null
          ? null
          : { number: agendaNumber ?? "", title: agendaTitle },
      number: one("number", asWritten),
      sponsors: found.flatMap(({ key, value }) =>
        key === "sponsors"
          ? readOwnSponsors(value, "main")
          : key === "additional sponsors"
            ? readOwnSponsors(value, "additional")
            : [],
      ),
      submittedBy: one("submitted by", asWritten),
      amends: one("amends", asWritten),
      version: one("version", asWritten),
    },
  };
}

/** What a template says of itself to the gallery is no part of the document made from it. */
function isTemplateLine({ line }: HeadLine): boolean {
  return /^(?:template|template kind|description) ?:/i.test(line.text);
}

const languages = ["ar", "zh", "en", "fr", "ru", "es"] as const;

function oneOf<const T extends string>(allowed: readonly T[], value: string): T | null {
  return allowed.find((one) => one.toLowerCase() === value.toLowerCase()) ?? null;
}

function readOwnSession(value: string): Session | null {
  const [, number, kind] = /^(\d{1,4})(?: (regular|special|emergency|organizational))?$/.exec(value) ?? [];
  if (number === undefined) return null;
  const kinds = ["regular", "special", "emergency", "organizational"] as const;
  return { kind: oneOf(kinds, kind ?? "regular") ?? "regular", number: Number(number), dates: null };
}

function readOwnDates(value: string): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const [first, last] = value.split(" to ");
  const from = readDate(first ?? "");
  const to = readDate(last ?? "");
  return from === null || to === null ? null : { from, to };
}

function withDates(session: Session | null, dates: Session["dates"]): Session | null {
  return session === null ? null : { ...session, dates };
}

function reportUnused({ line }: HeadLine, why: string, reporter: Reporter): void {
  reporter.warn("head-line-not-used", `The line ${quoted(line.text)} ${why}; it was left out.`, {
    line: line.number,
    column: line.column,
  });
}
