// Cover and preface: the masthead, who tables the text, its stage, number and title. What a draft may not claim is not here.
import { formatDate } from "#core/instruments/dates.ts";
import {
  describeMoment,
  describeSession,
  documentNames,
  languageNames,
} from "#core/masthead/document-words.ts";
import { isDocument } from "#core/masthead/is-document.ts";
import { draftDistribution } from "#core/masthead/masthead-facts.ts";
import { openingNumber } from "#core/masthead/opening-lines.ts";
import { printedSymbol, sessionPart } from "#core/profile/printed-symbol.ts";
import type { IsoDate, Masthead, Resolution, Session, Sponsor } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import { escapeText, group, inline } from "#formats/xml/xml-text.ts";
import { authorCode, documentUri, sessionConcepts, stageConcepts } from "./akn-names.ts";
import type { References } from "./references.ts";

export interface FrontContext extends WriteContext {
  readonly references: References;
}

export function writeCover(resolution: Resolution, context: FrontContext): readonly string[] {
  const { masthead, stage, language } = resolution;
  const { profile, now, references } = context;
  const lines: string[] = [];
  if (isDocument(resolution)) lines.push(inline("docAuthority", {}, escapeText(profile.mastheadOrgan)));
  lines.push(...symbolLines(resolution, context));
  const distribution = stage === "adopted" ? masthead.distribution : draftDistribution(masthead, profile);
  if (distribution !== null) lines.push(`Distr.: ${named("distribution", distribution)}`);
  if (stage !== "working" && masthead.issued !== null)
    lines.push(dated("docDate", masthead.issued, references.to("TLCConcept", "issueDate", "Date of issue")));
  lines.push(named("languageOfExpression", languageNames[language]));
  if (masthead.originalLanguage !== null)
    lines.push(`Original: ${named("originalLanguage", languageNames[masthead.originalLanguage])}`);
  if (stage === "working")
    lines.push(inline("docStatus", {}, `Draft as of ${escapeText(describeMoment(now))}`));
  return [group("coverPage", {}, lines.map(line))];
}

/** The symbol that is printed; a placeholder where a draft has none of its own, nothing where a text has no masthead. */
function symbolLines(resolution: Resolution, { profile, now, references }: FrontContext): readonly string[] {
  const printed = printedSymbol(resolution, profile, now);
  const { masthead, stage } = resolution;
  const isGiven = masthead.symbol?.text === printed;
  if (printed === "" || !(isGiven || isDocument(resolution))) return [];
  const refersTo = references.to("TLCConcept", "symbol", "Symbol");
  if (stage !== "adopted" && !isGiven)
    return [inline("docNumber", { refersTo }, inline("placeholder", {}, escapeText(printed)))];
  // What the source does not say itself was worked out by an editor.
  const isOwn = isGiven && masthead.symbol?.derived === false;
  return [inline("docNumber", { refersTo, status: isOwn ? null : "editorial" }, escapeText(printed))];
}

export function writePreface(
  resolution: Resolution,
  title: string | null,
  context: FrontContext,
): readonly string[] {
  const { masthead, stage } = resolution;
  const { references, profile } = context;
  const lines: string[] = [];
  if (isDocument(resolution)) {
    const refersTo = references.to("TLCOrganization", authorCode(resolution.body), profile.organ);
    lines.push(inline("docAuthority", { refersTo }, escapeText(profile.organ)));
  }
  lines.push(...sessionLines(masthead, context));
  const stageWords = { working: "Working draft", tabled: "Tabled draft", adopted: "Adopted" } as const;
  const stageConcept = references.to("TLCConcept", stageConcepts[stage], stageWords[stage]);
  lines.push(inline("docStage", { refersTo: stageConcept }, stageWords[stage]));
  if (isDocument(resolution)) lines.push(typeLine(resolution));
  const reference = stage === "adopted" ? (resolution.adoption?.reference ?? null) : null;
  if (reference !== null) lines.push(named("adoptionReference", reference));
  // Who joined after tabling is named in an addendum or in the session's report, not in the draft.
  const sponsors = masthead.sponsors.filter(({ joined }) => stage === "adopted" || joined === null);
  if (sponsors.length > 0)
    lines.push(sponsors.map((sponsor) => writeSponsor(sponsor, references)).join(", "));
  if (masthead.submittedBy !== null) {
    const as = references.to("TLCRole", "officer", "Submitting officer");
    lines.push(inline("docProponent", { as }, escapeText(masthead.submittedBy)));
  }
  if (masthead.amends !== null) lines.push(writeAmends(masthead.amends));
  const number = writeNumber(resolution, context);
  if (number !== "") lines.push(number);
  const children = lines.map(line);
  if (title !== null) children.push(line(title));
  return [group("preface", {}, children)];
}

function typeLine({ kind, stage }: Resolution): string {
  const name = kind === "text" ? "amendment" : documentNames[kind];
  return inline("docType", {}, stage === "adopted" || kind === "text" ? name : `draft ${name}`);
}

function writeNumber(resolution: Resolution, { profile }: FrontContext): string {
  const { stage, masthead } = resolution;
  if (stage === "adopted")
    return masthead.number === null ? "" : inline("docNumber", {}, escapeText(masthead.number));
  const open = isDocument(resolution) ? openingNumber(resolution, profile) : "";
  return open === "" ? "" : inline("docNumber", {}, inline("placeholder", {}, escapeText(open)));
}

function sessionLines(
  { session, committee, agendaItem }: Masthead,
  context: FrontContext,
): readonly string[] {
  const lines: string[] = [];
  if (session !== null) {
    lines.push(writeSession(session, context));
    if (session.dates !== null) {
      const { from, to } = session.dates;
      lines.push(inline("inline", { name: "sessionDates" }, `${dated("date", from)}–${dated("date", to)}`));
    }
  }
  if (committee !== null) lines.push(inline("docCommittee", {}, escapeText(committee)));
  if (agendaItem !== null) {
    lines.push(`Agenda item ${named("agendaNumber", agendaItem.number)}`);
    if (agendaItem.title !== null) lines.push(named("agendaTitle", agendaItem.title));
  }
  return lines;
}

function writeSession(session: Session, { profile, references }: FrontContext): string {
  const words = describeSession(session, profile) ?? `Session ${session.number}`;
  const concept = references.to("TLCConcept", sessionConcepts[session.kind], `${session.kind} session`);
  const value = sessionPart(session.kind, session.number);
  return inline("session", { refersTo: concept, value }, escapeText(words));
}

function writeSponsor(
  { name, role, onBehalfOf, nonMember, joined }: Sponsor,
  references: References,
): string {
  const as =
    role === "main"
      ? references.to("TLCRole", "mainSponsor", "Main sponsor")
      : references.to("TLCRole", "additionalSponsor", "Additional sponsor");
  const state = references.toState(name);
  const outside = nonMember
    ? ` ${references.to("TLCConcept", "nonMember", "Not a member of the organ")}`
    : "";
  const group = onBehalfOf === null ? "" : ` (on behalf of ${named("onBehalfOf", onBehalfOf)})`;
  const day =
    joined === null
      ? ""
      : ` (${dated("date", joined, references.to("TLCConcept", "joined", "Joined later"))})`;
  const content = inline("organization", { refersTo: state }, escapeText(name));
  return (
    inline("docProponent", { as, refersTo: `${state}${outside}` }, `${content}${group}${day}`) +
    (nonMember ? "*" : "")
  );
}

function writeAmends(symbol: string): string {
  const cited = inline("ref", { href: documentUri(symbol) }, escapeText(symbol));
  return inline("inline", { name: "amends" }, cited);
}

function named(name: string, text: string): string {
  return inline("inline", { name }, escapeText(text));
}

export function dated(element: string, date: IsoDate, refersTo: string | null = null): string {
  return inline(element, { date, refersTo }, formatDate(date));
}

function line(content: string): string {
  return inline("p", {}, content);
}
