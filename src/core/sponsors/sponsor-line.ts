// "Albania, Belgium and Ukraine*: draft resolution", as L. documents print it.
import { documentNames } from "#core/masthead/document-words.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Masthead, Resolution, Sponsor } from "#core/resolution/resolution.ts";

export interface SponsorLine {
  readonly text: string;
  /** Printed at the foot of the page under an asterisk. */
  readonly asteriskNote: string | null;
}

/** The line above a draft's title. Who joined after tabling is named elsewhere: in an addendum or in the session's report. */
export function sponsorLine(resolution: Resolution, profile: Profile): SponsorLine {
  const { masthead } = resolution;
  const what = draftName(resolution);
  const sponsors = sponsorsAtTabling(masthead);
  if (sponsors.length > 0)
    return {
      text: `${listSponsors(sponsors)} ${what}`,
      asteriskNote: asteriskNote(sponsors, profile),
    };
  const officer = masthead.submittedBy?.trim() ?? "";
  const draft = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return { text: officer === "" ? draft : `${draft} submitted by ${officer}`, asteriskNote: null };
}

function sponsorsAtTabling(masthead: Masthead): readonly Sponsor[] {
  return masthead.sponsors.filter((sponsor) => sponsor.joined === null);
}

/** "Ghana (on behalf of the Group of African States)". */
export function sponsorName({ name, onBehalfOf }: Sponsor): string {
  return onBehalfOf === null ? name : `${name} (on behalf of ${withArticle(onBehalfOf)})`;
}

function draftName({ kind, masthead }: Resolution): string {
  // An amendment has no form of its own: what it changes is a resolution unless it says otherwise.
  const name = documentNames[kind === "text" ? "resolution" : kind];
  const amends = masthead.amends?.trim() ?? "";
  return amends === "" ? `draft ${name}` : `amendment to draft ${name} ${amends}`;
}

/** An asterisk stands after the comma; after the colon where there is one sponsor only, before it at the end of a list. */
function listSponsors(sponsors: readonly Sponsor[]): string {
  if (sponsors.length === 1) {
    const only = sponsors[0];
    return only === undefined ? "" : `${sponsorName(only)}:${only.nonMember ? "*" : ""}`;
  }
  return sponsors
    .map((sponsor, index) => {
      const star = sponsor.nonMember ? "*" : "";
      const left = sponsors.length - 1 - index;
      if (left === 0) return `${sponsorName(sponsor)}${star}:`;
      return left === 1 ? `${sponsorName(sponsor)}${star} and ` : `${sponsorName(sponsor)},${star} `;
    })
    .join("");
}

function withArticle(group: string): string {
  return /^(?:the |States )/i.test(group) ? group : `the ${group}`;
}

function asteriskNote(sponsors: readonly Sponsor[], profile: Profile): string | null {
  const count = sponsors.filter((sponsor) => sponsor.nonMember).length;
  if (count === 0) return null;
  if (profile.nonMemberNote !== null) return profile.nonMemberNote;
  return `${count === 1 ? "State not a member" : "States not members"} of the ${profile.organ}.`;
}
