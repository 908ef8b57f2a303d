// What the sheets say. Only what the draft itself knows stands there; forms of an office have numbers, and these pages have none.
import { formatDate } from "#core/instruments/dates.ts";
import {
  describeMoment,
  describeRange,
  describeSession,
  documentNames,
  languageNames,
} from "#core/masthead/document-words.ts";
import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution, Sponsor } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { sponsorName } from "#core/sponsors/sponsor-line.ts";
import { sponsorSheet } from "#core/sponsors/sponsor-sheet.ts";
import { orderSponsors } from "#core/sponsors/take-sponsors.ts";
import type { WriteContext } from "#formats/format.ts";
import { allPrintable } from "#formats/layout/without-unprintable.ts";
import type { Sheet, SheetFact, SheetName, SheetTable } from "./sheet.ts";

export function layOutSheet(name: SheetName, resolution: Resolution, context: WriteContext): Sheet {
  const { profile, now, print = {} } = context;
  const isDated = resolution.stage === "working" && print.draftNotice !== false;
  const version = resolution.masthead.version?.trim() ?? "";
  const written = [describeMoment(now), ...(version === "" ? [] : [version])].join(" · ");
  const facts = [
    ...documentFacts(name, resolution, context),
    ...(isDated ? [{ name: "Draft as of", value: written }] : []),
  ];
  const common = {
    title: titleOf(resolution),
    language: resolution.language,
    paper: print.paper ?? profile.paper,
    facts,
  };
  return allPrintable(
    name === "sponsors"
      ? { ...common, ...sponsorsPart(resolution, profile) }
      : { ...common, ...submissionPart(resolution, profile) },
  );
}

type Part = Pick<Sheet, "heading" | "quoted" | "tables" | "blanks">;

function sponsorsPart(resolution: Resolution, profile: Profile): Part {
  const { line, note } = sponsorSheet(resolution, profile);
  return {
    heading: "Sponsors",
    quoted: { heading: "As the document prints them", text: line, note: note ?? "" },
    tables: sponsorTables(resolution.masthead.sponsors, profile),
    blanks: null,
  };
}

/** What a secretariat has to know of who hands a draft in; the names are written by hand, for no file carries one. */
function submissionPart(resolution: Resolution, profile: Profile): Part {
  return {
    heading: `Submission of ${withArticle(kindOf(resolution))}`,
    quoted: null,
    tables: sponsorTables(resolution.masthead.sponsors, profile),
    blanks: {
      heading: "To be filled in by the delegation",
      facts: ["Delegation", "Contact person", "Telephone", "E-mail", "Date", "Signature"].map((name) => ({
        name,
        value: "",
      })),
    },
  };
}

function documentFacts(
  name: SheetName,
  resolution: Resolution,
  { profile, now }: WriteContext,
): readonly SheetFact[] {
  const { masthead, language } = resolution;
  const { session, agendaItem, committee } = masthead;
  const isGiven = masthead.symbol !== null && !masthead.symbol.derived;
  const dates = session?.dates == null ? "" : `, ${describeRange(session.dates)}`;
  const sitting = session === null ? null : describeSession(session, profile);
  const item = [agendaItem?.number ?? "", agendaItem?.title ?? ""].filter((part) => part !== "").join(", ");
  const facts: readonly (readonly [string, string | null])[] = [
    ["Text", capital(kindOf(resolution))],
    ["Organ", profile.organ],
    ["Session", sitting === null ? null : `${sitting}${dates}`],
    ["Committee", committee],
    ["Agenda item", item === "" && name === "sponsors" ? null : item],
    // A symbol is given by the secretariat, never made up.
    ["Symbol", isGiven ? printedSymbol(resolution, profile, now) : name === "submission" ? "" : null],
    ["Language", name === "submission" ? languageNames[language] : null],
    ["Submitted by", masthead.sponsors.length === 0 ? masthead.submittedBy : null],
  ];
  return facts.flatMap(([fact, value]) => (value === null ? [] : [{ name: fact, value }]));
}

/** In the order of the documents, who joined later apart, with the day; a column that would be empty is not there. */
function sponsorTables(sponsors: readonly Sponsor[], profile: Profile): readonly SheetTable[] {
  const ordered = orderSponsors(sponsors);
  const atTabling = ordered.filter(({ joined }) => joined === null);
  const later = ordered.filter(({ joined }) => joined !== null);
  const hasNonMembers = sponsors.some(({ nonMember }) => nonMember);
  const tableOf = (heading: string, listed: readonly Sponsor[], isLater: boolean): readonly SheetTable[] =>
    listed.length === 0
      ? []
      : [
          {
            heading: `${heading} (${listed.length})`,
            columns: [
              "State",
              "Role",
              ...(hasNonMembers ? [profile.organ] : []),
              ...(isLater ? ["Joined on"] : []),
            ],
            rows: listed.map((sponsor) => [
              sponsorName(sponsor),
              sponsor.role === "main" ? "Main sponsor" : "Additional sponsor",
              ...(hasNonMembers ? [sponsor.nonMember ? "* not a member" : ""] : []),
              ...(isLater && sponsor.joined !== null ? [formatDate(sponsor.joined)] : []),
            ]),
          },
        ];
  return [...tableOf("Sponsors at tabling", atTabling, false), ...tableOf("Joined later", later, true)];
}

function kindOf({ kind, masthead }: Resolution): string {
  const name = documentNames[kind === "text" ? "resolution" : kind];
  const amends = masthead.amends?.trim() ?? "";
  return amends === "" ? `draft ${name}` : `amendment to draft ${name} ${amends}`;
}

function titleOf({ blocks }: Resolution): string {
  const title = blocks.find(({ kind }) => kind === "title");
  return title === undefined ? "" : textOf(title.spans).trim();
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
