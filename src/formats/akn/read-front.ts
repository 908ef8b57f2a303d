// Cover, preface and conclusions as the facts of a resolution; words that say none of them are told.
import { languageNames } from "#core/masthead/document-words.ts";
import { readSessionNumber } from "#core/masthead/read-session-number.ts";
import type { LanguageCode, Masthead } from "#core/resolution/resolution.ts";
import { quoted } from "#formats/txt/reporter.ts";
import { textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import { childNamed, elementsIn, findInside, localName } from "./akn-elements.ts";
import type { AknMessages } from "./akn-messages.ts";
import { sessionConcepts, stageConcepts } from "./akn-names.ts";
import { conceptOf, dateOf, type FrontFacts, keyOf, plain } from "./front-facts.ts";
import { takeMeeting, takeOutcome, takeVotes } from "./read-closing.ts";

/** Takes what it knows of the lines of a cover, a preface or conclusions, and says which words it did not. */
export function readFront(part: XmlElement | null, facts: FrontFacts, messages: AknMessages): void {
  for (const line of linesOf(part)) {
    if (take(line, facts)) continue;
    const unknown = elementsIn(line).filter((child) => !takeInside(child, facts));
    const hasKnown = unknown.length < elementsIn(line).length;
    const left = hasKnown ? unknown.filter((child) => !looks.has(localName(child))) : [line];
    for (const element of left) {
      const words = plain(element).trim();
      const text = `Words before or after the text were not understood and left out: ${quoted(words)}.`;
      if (words !== "") messages.warn("line-not-kept", text, element);
    }
  }
}

/** What only decorates the words between the facts: "In favour:". */
const looks = new Set(["i", "b", "u", "span", "sup", "sub", "br", "eol"]);

const wrappers = new Set([
  "container",
  "longTitle",
  "formula",
  "div",
  "blockContainer",
  "tblock",
  "table",
  "tr",
]);

function linesOf(part: XmlElement | null): readonly XmlElement[] {
  return elementsIn(part).flatMap((child) => (wrappers.has(localName(child)) ? linesOf(child) : [child]));
}

/** True where the element or one inside it says something known. */
function takeInside(element: XmlElement, facts: FrontFacts): boolean {
  if (take(element, facts)) return true;
  let taken = false;
  for (const child of elementsIn(element)) taken = takeInside(child, facts) || taken;
  return taken;
}

/** What an element adds to the facts. */
type Take = (element: XmlElement, facts: FrontFacts) => Partial<FrontFacts>;

function take(element: XmlElement, facts: FrontFacts): boolean {
  const name = localName(element);
  const taker = name === "inline" ? inlineTakers.get(element.attributes["name"] ?? "") : takers.get(name);
  if (taker === undefined) return false;
  Object.assign(facts, taker(element, facts));
  return true;
}

const takers: ReadonlyMap<string, Take> = new Map<string, Take>([
  ["docTitle", (element, { title }) => ({ title: title ?? element })],
  ["docNumber", takeNumber],
  ["docDate", takeDate],
  ["docAuthority", (element) => ({ organ: plain(element) })],
  ["docType", (element, { type }) => ({ type: type ?? plain(element) })],
  ["docStage", takeStage],
  // It is of the day the file was made.
  ["docStatus", () => ({})],
  ["session", takeSession],
  ["docCommittee", (element) => ({ committee: plain(element) })],
  ["docProponent", takeSponsor],
  ["event", takeMeeting],
  ["outcome", takeOutcome],
]);

const inlineTakers: ReadonlyMap<string, Take> = new Map<string, Take>([
  ["distribution", (element) => ({ distribution: distributionOf(plain(element)) })],
  // The metadata says the language of the text.
  ["languageOfExpression", () => ({})],
  ["originalLanguage", (element) => ({ originalLanguage: languageOf(plain(element)) })],
  ["sessionDates", takeSessionDates],
  [
    "agendaNumber",
    (element, { agendaItem }) => ({
      agendaItem: { title: agendaItem?.title ?? null, number: plain(element) },
    }),
  ],
  [
    "agendaTitle",
    (element, { agendaItem }) => ({
      agendaItem: { number: agendaItem?.number ?? "", title: plain(element) },
    }),
  ],
  ["agendaItem", takeAgendaItem],
  ["amends", (element) => ({ amends: plain(element) })],
  ["adoptionReference", (element) => ({ reference: plain(element) })],
  ["votes", takeVotes],
]);

function takeNumber(element: XmlElement): Partial<FrontFacts> {
  const text = plain(element);
  const isOpen = childNamed(element, "placeholder") !== null;
  if (isOpen || text.trim() === "") return {};
  const { refersTo = "", status } = element.attributes;
  const isSymbol = refersTo.toLowerCase().includes("symbol") || /^[A-Z]+\/\w/.test(text);
  return isSymbol ? { symbol: { text, derived: status === "editorial" } } : { number: text };
}

function takeDate(element: XmlElement, { issued }: FrontFacts): Partial<FrontFacts> {
  const isOfAdoption = /adopt/i.test(element.attributes["refersTo"] ?? "");
  return isOfAdoption ? { adopted: dateOf(element) } : { issued: issued ?? dateOf(element) };
}

function takeStage(element: XmlElement): Partial<FrontFacts> {
  const known = keyOf(stageConcepts, conceptOf(element));
  return { stage: known ?? (/draft/i.test(textIn(element)) ? "tabled" : null) };
}

function takeSession(element: XmlElement, { session }: FrontFacts): Partial<FrontFacts> {
  const words = plain(element);
  const value = (element.attributes["value"] ?? "").replace(/^E?S-/, "");
  const ordinal = words.replace(/(?:\s(?:regular|special|emergency|organizational)){0,3}\ssession.*$/is, "");
  const number = readSessionNumber(value) ?? readSessionNumber(ordinal);
  if (number === null) return {};
  const kind =
    keyOf(sessionConcepts, conceptOf(element)) ??
    (["emergency", "special", "organizational"] as const).find((each) =>
      words.toLowerCase().includes(each),
    ) ??
    "regular";
  return { session: { kind, number, dates: session?.dates ?? null } };
}

function takeSessionDates(element: XmlElement, { session }: FrontFacts): Partial<FrontFacts> {
  const [from, to] = elementsIn(element).map(dateOf);
  return from == null || to == null || session === null
    ? {}
    : { session: { ...session, dates: { from, to } } };
}

function takeAgendaItem(element: XmlElement): Partial<FrontFacts> {
  const form = /^\s*(?:agenda )?(?:item )?(\d+(?: \([a-z]\))?)?[.:,]?\s*(.*)$/is;
  const [, number = "", title = ""] = form.exec(plain(element)) ?? [];
  return { agendaItem: { number, title: title === "" ? null : title } };
}

function takeSponsor(element: XmlElement, { sponsors }: FrontFacts): Partial<FrontFacts> {
  const { as, refersTo = "" } = element.attributes;
  if (as === "#officer") return { submittedBy: plain(element) };
  const named = findInside(element, (each) => localName(each) === "organization");
  const group = findInside(element, ({ attributes }) => attributes["name"] === "onBehalfOf");
  const joined = findInside(element, (each) => localName(each) === "date");
  sponsors.push({
    name: plain(named ?? element),
    role: as === "#additionalSponsor" ? "additional" : "main",
    onBehalfOf: group === null ? null : plain(group),
    nonMember: refersTo.split(/\s+/).includes("#nonMember"),
    joined: joined === null ? null : dateOf(joined),
  });
  return {};
}

function distributionOf(words: string): Masthead["distribution"] {
  const known = ["General", "Limited", "Restricted"] as const;
  return known.find((each) => each.toLowerCase() === words.trim().toLowerCase()) ?? null;
}

function languageOf(words: string): LanguageCode | null {
  const name = words.trim().replace(/^original:? */i, "");
  return keyOf(languageNames, name);
}
