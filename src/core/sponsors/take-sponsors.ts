// A list that was read becomes sponsors of the text, in the order of the documents, with a remark on all that was not plain.
import type { IsoDate, Sponsor } from "#core/resolution/resolution.ts";
import type { ListedState } from "#core/states/read-state-list.ts";
import { compareNames } from "#core/states/state-directory.ts";
import type { Membership } from "./membership.ts";

export type SponsorRemark =
  | { readonly kind: "renamed"; readonly written: string; readonly name: string }
  | { readonly kind: "unknown"; readonly written: string; readonly nearest: string | null }
  | { readonly kind: "duplicate"; readonly name: string }
  | { readonly kind: "mark-added"; readonly name: string }
  | { readonly kind: "mark-removed"; readonly name: string };

export interface TakenSponsors {
  readonly sponsors: readonly Sponsor[];
  readonly remarks: readonly SponsorRemark[];
}

export interface TakeOptions {
  readonly role: Sponsor["role"];
  /** The day of joining, for who joined after tabling. */
  readonly joined: IsoDate | null;
  readonly isMember: Membership;
}

/** Adds what the list names. Sponsors already there stay as they are: a name once printed is never modernised. */
export function takeSponsors(
  before: readonly Sponsor[],
  listed: readonly ListedState[],
  { role, joined, isMember }: TakeOptions,
): TakenSponsors {
  const remarks: SponsorRemark[] = [];
  const known = new Set(before.map(({ name }) => name));
  const added: Sponsor[] = [];
  for (const entry of listed) {
    if (known.has(entry.name)) {
      remarks.push({ kind: "duplicate", name: entry.name });
      continue;
    }
    known.add(entry.name);
    if (entry.state === null)
      remarks.push({ kind: "unknown", written: entry.written, nearest: entry.nearest });
    else if (entry.name !== entry.written)
      remarks.push({ kind: "renamed", written: entry.written, name: entry.name });
    const member = isMember(entry.state);
    const nonMember = member === null ? entry.starred : !member;
    if (nonMember !== entry.starred && listed.some(({ starred }) => starred))
      remarks.push({ kind: nonMember ? "mark-added" : "mark-removed", name: entry.name });
    added.push({
      name: entry.name,
      role: entry.role ?? role,
      onBehalfOf: entry.onBehalfOf,
      nonMember,
      joined,
    });
  }
  return { sponsors: orderSponsors([...before, ...added]), remarks };
}

/** The order of the documents; who joined later stands after, by day. */
export function orderSponsors(sponsors: readonly Sponsor[]): readonly Sponsor[] {
  return [...sponsors].sort(
    (one, other) => compareNames(one.joined ?? "", other.joined ?? "") || compareNames(one.name, other.name),
  );
}
