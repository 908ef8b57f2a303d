// The sheet of sponsors: the line as the document prints it, its note, and who joined later.
import { formatDate } from "#core/instruments/dates.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { IsoDate, Resolution, Sponsor } from "#core/resolution/resolution.ts";
import { sponsorLine, sponsorName } from "./sponsor-line.ts";

export interface SponsorSheet {
  readonly line: string;
  /** "* State not a member of the Human Rights Council." */
  readonly note: string | null;
  readonly later: readonly { readonly day: string; readonly names: string }[];
}

export function sponsorSheet(resolution: Resolution, profile: Profile): SponsorSheet {
  const { text, asteriskNote } = sponsorLine(resolution, profile);
  const byDay = new Map<IsoDate, Sponsor[]>();
  for (const sponsor of resolution.masthead.sponsors) {
    if (sponsor.joined === null) continue;
    byDay.set(sponsor.joined, [...(byDay.get(sponsor.joined) ?? []), sponsor]);
  }
  return {
    line: text,
    note: asteriskNote === null ? null : `* ${asteriskNote}`,
    later: [...byDay].map(([day, sponsors]) => ({
      day: formatDate(day),
      names: sponsors.map((sponsor) => `${sponsorName(sponsor)}${sponsor.nonMember ? "*" : ""}`).join(", "),
    })),
  };
}

/** The sheet as plain text, to be copied into a message. */
export function formatSponsorSheet({ line, note, later }: SponsorSheet): string {
  const joined = later.map(({ day, names }) => `Joined on ${day}: ${names}`);
  return [line, ...joined, ...(note === null ? [] : ["", note])].join("\n");
}
