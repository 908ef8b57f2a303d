// What the lines around a text say, as it is gathered, and how a fact is read from an element.
import { makeDate } from "#core/instruments/dates.ts";
import type {
  AdoptionResult,
  AgendaItem,
  DocumentSymbol,
  IsoDate,
  LanguageCode,
  Masthead,
  Meeting,
  Session,
  Sponsor,
  Stage,
} from "#core/resolution/resolution.ts";
import { textIn, type XmlElement } from "#formats/xml/parse-xml.ts";

/** What the lines around the text said, as far as they did. */
export interface FrontFacts {
  symbol: DocumentSymbol | null;
  number: string | null;
  distribution: Masthead["distribution"];
  issued: IsoDate | null;
  originalLanguage: LanguageCode | null;
  session: Session | null;
  committee: string | null;
  agendaItem: AgendaItem | null;
  sponsors: Sponsor[];
  submittedBy: string | null;
  amends: string | null;
  stage: Stage | null;
  title: XmlElement | null;
  organ: string | null;
  type: string | null;
  adopted: IsoDate | null;
  meeting: Meeting | null;
  result: AdoptionResult | null;
  reference: string | null;
}

export function noFacts(): FrontFacts {
  return {
    symbol: null,
    number: null,
    distribution: null,
    issued: null,
    originalLanguage: null,
    session: null,
    committee: null,
    agendaItem: null,
    sponsors: [],
    submittedBy: null,
    amends: null,
    stage: null,
    title: null,
    organ: null,
    type: null,
    adopted: null,
    meeting: null,
    result: null,
    reference: null,
  };
}

/** Words exactly as they stand; an indented file's line ends are blanks. */
export function plain(element: XmlElement): string {
  const words = textIn(element);
  return /[\n\r]/.test(words) ? words.replace(/\s+/g, " ").trim() : words;
}

export function dateOf({ attributes }: XmlElement): IsoDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(attributes["date"] ?? "") ?? [];
  return makeDate(Number(year), Number(month), Number(day));
}

/** The concept that an element refers to. */
export function conceptOf({ attributes }: XmlElement): string {
  return (attributes["refersTo"] ?? "").replace(/^#/, "");
}

export function keyOf<Key extends string>(record: Readonly<Record<Key, string>>, value: string): Key | null {
  // The keys of a record of ours.
  return (Object.keys(record) as Key[]).find((key) => record[key] === value) ?? null;
}
