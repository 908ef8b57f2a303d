// The lines between masthead and text, by organ and stage.
import { formatDate } from "#core/instruments/dates.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { sponsorLine } from "#core/sponsors/sponsor-line.ts";
import { describeRange, describeSession, documentNames, withOrdinalSuffix } from "./document-words.ts";

/** What a fixed line is, which decides its look. */
export type LineStyle =
  | "body-name"
  | "session"
  | "dates"
  | "committee"
  | "agenda"
  | "agenda-title"
  | "adoption-heading"
  | "adoption-reference"
  | "sponsors"
  | "number"
  | "adopted-by";

export interface PrintedLine {
  readonly style: LineStyle;
  readonly text: string;
  /** Printed at the foot of the page under an asterisk; the first asterisk of `text` is its mark. */
  readonly asteriskNote: string | null;
}

/** All lines from the thick rule to the title. */
export function openingLines(resolution: Resolution, profile: Profile): readonly PrintedLine[] {
  const heading: readonly PrintedLine[] =
    resolution.stage === "adopted"
      ? adoptionLines(resolution, profile)
      : [{ style: "sponsors", ...sponsorLine(resolution, profile) }];
  return [...sessionLines(resolution, profile), ...heading];
}

/** What stands before the title: "58/32." of an adopted text, "58/…" where the number is left open, or nothing. */
export function openingNumber(resolution: Resolution, profile: Profile): string {
  if (profile.numberLine !== "number-title") return "";
  const { number, session } = resolution.masthead;
  const isNamed = number?.startsWith(profile.statementPrefix) === true;
  const prefix = resolution.kind === "statement" && !isNamed ? profile.statementPrefix : "";
  if (resolution.stage === "adopted") return number === null ? "" : `${prefix}${number}.`;
  const isOpen = profile.draftNumber === "open" && session !== null && session.kind === "regular";
  return isOpen ? `${prefix}${session.number}/…` : "";
}

function sessionLines(resolution: Resolution, profile: Profile): readonly PrintedLine[] {
  const { session, committee, agendaItem } = resolution.masthead;
  const lines: PrintedLine[] = [];
  const add = (style: LineStyle, text: string | null): void => {
    if (text !== null && text !== "") lines.push({ style, text, asteriskNote: null });
  };
  if (profile.organ !== profile.mastheadOrgan) add("body-name", profile.organ);
  if (session !== null) {
    add("session", describeSession(session, profile));
    add("dates", session.dates === null ? null : describeRange(session.dates));
  }
  add("committee", committee);
  if (agendaItem !== null) {
    add("agenda", agendaItem.number === "" ? null : `Agenda item ${agendaItem.number}`);
    add("agenda-title", agendaItem.title);
  }
  return lines;
}

function adoptionLines(resolution: Resolution, profile: Profile): readonly PrintedLine[] {
  if (resolution.kind === "text") return [];
  const { adoption, masthead } = resolution;
  const line = (style: LineStyle, text: string): PrintedLine => ({ style, text, asteriskNote: null });
  // A statement is made, not adopted: its day stands in its first paragraph and at its end.
  if (resolution.kind === "statement") return [line("adoption-heading", profile.statementHeading)];
  const name = capital(documentNames[resolution.kind]);
  if (profile.numberLine === "resolution-year") {
    const meeting = adoption?.meeting ?? null;
    const at = meeting === null ? "" : ` at its ${withOrdinalSuffix(meeting.ordinal)} meeting`;
    const on =
      adoption?.date == null ? "" : `${at === "" ? "" : ","} on ${inOneLine(formatDate(adoption.date))}`;
    return [
      ...(masthead.number === null ? [] : [line("number", `${name} ${masthead.number}`)]),
      line("adopted-by", `Adopted by the ${profile.organ}${at}${on}`),
    ];
  }
  const on = adoption?.date == null ? "" : ` on ${inOneLine(formatDate(adoption.date))}`;
  const reference = adoption?.reference?.trim() ?? "";
  return [
    line("adoption-heading", `${name} adopted by the ${profile.organ}${on}`),
    ...(reference === "" ? [] : [line("adoption-reference", reference.replace(/^\[|\]$/g, ""))]),
  ];
}

/** A heading breaks before its date, never inside it. */
function inOneLine(date: string): string {
  return date.replaceAll(" ", "\u00a0");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
