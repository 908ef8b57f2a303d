// Who is a member of the organ in a year: known for the Human Rights Council, whose membership changes every January.
import type { StateName } from "#core/instruments/facts.ts";
import type { Profile } from "#core/profile/profile.ts";

/** True or false where it is known, null where it is not. */
export type Membership = (state: StateName | null) => boolean | null;

export function membershipIn(year: number, profile: Profile, states: readonly StateName[]): Membership {
  const isKnown =
    profile.membership === "council-years" && states.some(({ councilYears }) => councilYears.includes(year));
  return (state) => (isKnown && state !== null ? state.councilYears.includes(year) : null);
}
