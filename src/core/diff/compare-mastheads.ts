// What stands around two texts, compared: the lines above them, who tables them, how they were adopted.
import { closingLines } from "#core/adoption/closing-lines.ts";
import { formatDate } from "#core/instruments/dates.ts";
import { describeRange, describeSession, joinNames } from "#core/masthead/document-words.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution, Sponsor } from "#core/resolution/resolution.ts";
import { sponsorName } from "#core/sponsors/sponsor-line.ts";

export interface MastheadChange {
  readonly field: MastheadField | "sponsors";
  /** What changed, in one plain sentence. */
  readonly sentence: string;
}

/** A text, and the profile it is printed by. */
export interface ComparedSide {
  readonly resolution: Resolution;
  readonly profile: Profile;
}

export type MastheadField =
  | "body"
  | "number"
  | "symbol"
  | "amends"
  | "distribution"
  | "issued"
  | "committee"
  | "session"
  | "dates"
  | "item"
  | "submitted"
  | "closing";

interface Field {
  readonly name: MastheadField;
  readonly title: string;
  readonly read: (side: ComparedSide) => string | null;
}

const fields: readonly Field[] = [
  { name: "body", title: "Body", read: ({ profile }) => profile.organ },
  { name: "number", title: "Number", read: ({ resolution }) => resolution.masthead.number },
  { name: "symbol", title: "Symbol", read: ({ resolution }) => resolution.masthead.symbol?.text ?? null },
  { name: "amends", title: "Draft amended", read: ({ resolution }) => resolution.masthead.amends },
  { name: "distribution", title: "Distribution", read: ({ resolution }) => resolution.masthead.distribution },
  { name: "issued", title: "Date of issue", read: ({ resolution }) => dayOf(resolution.masthead.issued) },
  { name: "committee", title: "Committee", read: ({ resolution }) => resolution.masthead.committee },
  { name: "session", title: "Session", read: sessionOf },
  { name: "dates", title: "Dates of the session", read: sessionDatesOf },
  { name: "item", title: "Agenda item", read: agendaItemOf },
  { name: "submitted", title: "Submitted by", read: ({ resolution }) => resolution.masthead.submittedBy },
  { name: "closing", title: "Closing", read: closingOf },
];

/** What differs, in the order it is printed; what is only drafters' own (the version's name, the stage) is left out. */
export function compareMastheads(base: ComparedSide, draft: ComparedSide): readonly MastheadChange[] {
  return fields.flatMap(({ name, title, read }): readonly MastheadChange[] => {
    const sentence = sayChange(title, read(base), read(draft));
    const own = sentence === null ? [] : [{ field: name, sentence }];
    return name === "submitted" ? [...own, ...sponsorChanges(base, draft)] : own;
  });
}

function sayChange(title: string, before: string | null, after: string | null): string | null {
  if (before === after) return null;
  if (before === null) return `${title}: “${after}” is new.`;
  return after === null ? `${title}: “${before}” is gone.` : `${title}: “${before}” became “${after}”.`;
}

function sponsorChanges(base: ComparedSide, draft: ComparedSide): readonly MastheadChange[] {
  const [before, after] = [sponsorsOf(base), sponsorsOf(draft)];
  const added = [...after.values()].filter(({ name }) => !before.has(name));
  const gone = [...before.values()].filter(({ name }) => !after.has(name));
  const stayed = [...after.values()].flatMap((now): readonly string[] => {
    const was = before.get(now.name);
    const change = was === undefined ? null : sayChange(now.name, standingOf(was), standingOf(now));
    return change === null ? [] : [change];
  });
  return [
    ...(added.length === 0 ? [] : [`Sponsors new: ${namesOf(added)}.`]),
    ...(gone.length === 0 ? [] : [`Sponsors gone: ${namesOf(gone)}.`]),
    ...stayed,
  ].map((sentence) => ({ field: "sponsors", sentence }));
}

function sponsorsOf({ resolution }: ComparedSide): ReadonlyMap<string, Sponsor> {
  return new Map(resolution.masthead.sponsors.map((sponsor) => [sponsor.name, sponsor]));
}

function namesOf(sponsors: readonly Sponsor[]): string {
  return joinNames(sponsors.map(sponsorName));
}

function standingOf({ role, onBehalfOf, joined }: Sponsor): string {
  const words = [role === "main" ? "main sponsor" : "additional sponsor"];
  if (onBehalfOf !== null) words.push(`on behalf of ${onBehalfOf}`);
  if (joined !== null) words.push(`since ${formatDate(joined)}`);
  return words.join(", ");
}

function dayOf(day: Resolution["masthead"]["issued"]): string | null {
  return day === null ? null : formatDate(day);
}

function sessionOf({ resolution, profile }: ComparedSide): string | null {
  const { session } = resolution.masthead;
  return session === null ? null : describeSession(session, profile);
}

function sessionDatesOf({ resolution }: ComparedSide): string | null {
  const dates = resolution.masthead.session?.dates ?? null;
  return dates === null ? null : describeRange(dates);
}

function agendaItemOf({ resolution }: ComparedSide): string | null {
  const item = resolution.masthead.agendaItem;
  if (item === null) return null;
  return item.title === null ? item.number : `${item.number}: ${item.title}`;
}

function closingOf({ resolution, profile }: ComparedSide): string | null {
  const lines = closingLines(resolution, profile).map(({ label, text }) => `${label} ${text}`.trim());
  return lines.length === 0 ? null : lines.join(" ");
}
