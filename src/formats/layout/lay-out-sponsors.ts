// "Albania, Belgium and Ukraine*: draft resolution", as L. documents print it.
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution, Sponsor } from "#core/resolution/resolution.ts";
import type { PrintedLine } from "./printed-document.ts";
import { documentNames } from "./words.ts";

/** The line above a draft's title. Who joined after tabling is named elsewhere: in an addendum or in the session's report. */
export function layOutSponsors(resolution: Resolution, profile: Profile): PrintedLine {
  const name = resolution.kind === "text" ? "text" : documentNames[resolution.kind];
  const sponsors = resolution.masthead.sponsors.filter((sponsor) => sponsor.joined === null);
  if (sponsors.length === 0) return { style: "sponsors", text: `Draft ${name}`, asteriskNote: null };
  return {
    style: "sponsors",
    text: `${listSponsors(sponsors)} draft ${name}`,
    asteriskNote: asteriskNote(sponsors, profile),
  };
}

/** An asterisk stands after the comma; after the colon where there is one sponsor only, before it at the end of a list. */
function listSponsors(sponsors: readonly Sponsor[]): string {
  if (sponsors.length === 1) {
    const only = sponsors[0];
    return only === undefined ? "" : `${nameOf(only)}:${only.nonMember ? "*" : ""}`;
  }
  return sponsors
    .map((sponsor, index) => {
      const star = sponsor.nonMember ? "*" : "";
      const left = sponsors.length - 1 - index;
      if (left === 0) return `${nameOf(sponsor)}${star}:`;
      return left === 1 ? `${nameOf(sponsor)}${star} and ` : `${nameOf(sponsor)},${star} `;
    })
    .join("");
}

function nameOf(sponsor: Sponsor): string {
  return sponsor.onBehalfOf === null
    ? sponsor.name
    : `${sponsor.name} (on behalf of ${withArticle(sponsor.onBehalfOf)})`;
}

function withArticle(group: string): string {
  return /^the /i.test(group) ? group : `the ${group}`;
}

function asteriskNote(sponsors: readonly Sponsor[], profile: Profile): string | null {
  const count = sponsors.filter((sponsor) => sponsor.nonMember).length;
  if (count === 0) return null;
  return `${count === 1 ? "State not a member" : "States not members"} of the ${profile.organ}.`;
}
