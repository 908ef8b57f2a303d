// What kind of text it is, whose, at what stage and in which language: from the metadata and the lines around the text.
import type {
  Adoption,
  Block,
  DocumentKind,
  LanguageCode,
  Masthead,
  Resolution,
  Stage,
} from "#core/resolution/resolution.ts";
import { bodyOf } from "#formats/txt/organs.ts";
import type { XmlElement } from "#formats/xml/parse-xml.ts";
import { childNamed, findInside, localName } from "./akn-elements.ts";
import type { AknMessages } from "./akn-messages.ts";
import { languageCodes } from "./akn-names.ts";
import { dateOf, type FrontFacts, keyOf } from "./front-facts.ts";
import { readVoting } from "./read-closing.ts";

interface Described {
  readonly document: XmlElement;
  readonly meta: XmlElement | null;
  readonly facts: FrontFacts;
  readonly blocks: readonly Block[];
  readonly messages: AknMessages;
  readonly defaultBody: string;
}

export function describeDocument(described: Described): Omit<Resolution, "blocks" | "notes" | "negotiation"> {
  const { document, meta, facts } = described;
  const voting = inMeta(meta, "voting");
  if (voting !== null) readVoting(voting, facts);
  const adoptedOn = inMeta(meta, "FRBRdate", ({ attributes }) => attributes["name"] === "adoption");
  facts.adopted ??= adoptedOn === null ? null : dateOf(adoptedOn);
  const hasClosing = childNamed(document, "conclusions") !== null;
  const stage = stageOf(facts, hasClosing);
  return {
    body: bodyIn(described),
    kind: kindOf(described),
    stage,
    language: languageIn(meta, described.messages),
    masthead: mastheadOf(facts, stage, meta),
    adoption: stage === "adopted" ? adoptionOf(facts, hasClosing) : null,
  };
}

function inMeta(
  meta: XmlElement | null,
  name: string,
  fits: (element: XmlElement) => boolean = () => true,
): XmlElement | null {
  return meta === null ? null : findInside(meta, (each) => localName(each) === name && fits(each));
}

function stageOf({ stage, adopted, result, symbol }: FrontFacts, hasClosing: boolean): Stage {
  if (stage !== null) return stage;
  if (hasClosing || adopted !== null || result !== null || symbol?.text.includes("/RES/") === true)
    return "adopted";
  return symbol?.text.includes("/L.") === true ? "tabled" : "working";
}

function kindOf({ document, facts, blocks }: Described): DocumentKind {
  const words = `${document.attributes["name"] ?? ""} ${facts.type ?? ""}`;
  const isText = blocks.every(({ kind }) => kind === "heading" || kind === "text");
  if (isText && localName(document) === "doc") return "text";
  if (/decision/i.test(words)) return "decision";
  return localName(document) === "statement" && /^statement\b/i.test(words) ? "statement" : "resolution";
}

function bodyIn({ meta, facts, messages, defaultBody }: Described): string {
  const name = (inMeta(meta, "FRBRauthor")?.attributes["href"] ?? "").replace(/^.*[#/]/, "");
  const own = /^un-(.+)$/.exec(name)?.[1];
  if (own !== undefined) return decoded(own);
  const declared = inMeta(meta, "TLCOrganization", ({ attributes }) => attributes["eId"] === name);
  for (const organ of [declared?.attributes["showAs"], facts.organ]) {
    const body = organ == null ? null : bodyOf(organ.replace(/^The /i, ""));
    if (body !== null) return body;
  }
  messages.warn(
    "unknown-body",
    "The file does not say which body the text is of; choose it in the masthead.",
  );
  return defaultBody;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function languageIn(meta: XmlElement | null, messages: AknMessages): LanguageCode {
  const element = inMeta(meta, "FRBRlanguage");
  const said = element?.attributes["language"] ?? "eng";
  const known = keyOf(languageCodes, said) ?? Object.keys(languageCodes).find((code) => code === said);
  if (known !== undefined) return known as LanguageCode; // a key of the record
  messages.warn(
    "unknown-language",
    `The language “${said.slice(0, 20)}” is none of the six; English was assumed.`,
    element,
  );
  return "en";
}

function mastheadOf(facts: FrontFacts, stage: Stage, meta: XmlElement | null): Masthead {
  const { symbol, distribution, issued, originalLanguage, session, committee, agendaItem } = facts;
  const { sponsors, submittedBy, amends } = facts;
  const number = facts.number ?? inMeta(meta, "FRBRnumber")?.attributes["value"] ?? null;
  return {
    symbol,
    distribution,
    issued,
    originalLanguage,
    session,
    committee,
    agendaItem,
    number: stage === "adopted" ? number : facts.number,
    sponsors,
    submittedBy,
    amends,
    version: inMeta(meta, "FRBRversionNumber")?.attributes["value"] ?? null,
  };
}

function adoptionOf(facts: FrontFacts, hasClosing: boolean): Adoption | null {
  const { adopted: date, meeting, result, reference } = facts;
  const isKnown = hasClosing || date !== null || meeting !== null || result !== null;
  return isKnown ? { date, meeting, result, reference } : null;
}
