// The head of our own plain text, written.

import { formatDate } from "#core/instruments/dates.ts";
import type { Masthead, Resolution, Session, Sponsor } from "#core/resolution/resolution.ts";
import type { headKeys } from "./own-head.ts";
import { formatOwnSponsors } from "./own-sponsors.ts";

type HeadKey = (typeof headKeys)[number];
type Entry = readonly [HeadKey, string | null];

export function formatOwnHead(resolution: Resolution): string {
  const { masthead, adoption } = resolution;
  const entries: readonly Entry[] = [
    ["body", resolution.body],
    ["kind", resolution.kind === "resolution" ? null : resolution.kind],
    ["stage", resolution.stage],
    ["language", resolution.language === "en" ? null : resolution.language],
    ["number", masthead.number],
    ["version", masthead.version],
    ...mastheadEntries(masthead),
    ["adoption reference", adoption?.reference ?? null],
  ];
  const lines = entries.flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${oneLine(value)}`.trimEnd()],
  );
  return [...lines, "---"].join("\n");
}

function mastheadEntries(masthead: Masthead): readonly Entry[] {
  const { symbol, issued, session, agendaItem } = masthead;
  return [
    ["symbol", symbol?.derived === false ? symbol.text : null],
    ["derived symbol", symbol?.derived === true ? symbol.text : null],
    ["distribution", masthead.distribution],
    ["issued", issued === null ? null : formatDate(issued)],
    ["original language", masthead.originalLanguage],
    ["session", session === null ? null : formatSession(session)],
    ["session dates", formatSessionDates(session)],
    ["committee", masthead.committee],
    ["agenda item", agendaItem?.number ?? null],
    ["agenda title", agendaItem?.title ?? null],
    ...sponsorEntries(masthead.sponsors),
    ["submitted by", masthead.submittedBy],
    ["amends", masthead.amends],
  ];
}

function formatSession({ kind, number }: Session): string {
  return kind === "regular" ? String(number) : `${number} ${kind}`;
}

function formatSessionDates(session: Session | null): string | null {
  const dates = session?.dates ?? null;
  return dates === null ? null : `${formatDate(dates.from)} to ${formatDate(dates.to)}`;
}

/** A line for each run of one role, so that the order is kept. */
function sponsorEntries(sponsors: readonly Sponsor[]): readonly Entry[] {
  const runs: { role: Sponsor["role"]; sponsors: Sponsor[] }[] = [];
  for (const sponsor of sponsors) {
    const last = runs.at(-1);
    if (last?.role === sponsor.role) last.sponsors.push(sponsor);
    else runs.push({ role: sponsor.role, sponsors: [sponsor] });
  }
  return runs.map((run) => [
    run.role === "main" ? "sponsors" : "additional sponsors",
    formatOwnSponsors(run.sponsors),
  ]);
}

function oneLine(text: string): string {
  return text.replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, " ");
}
