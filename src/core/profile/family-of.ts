import type { Profile } from "./profile.ts";

/** The body under which a profile that extends another is listed: its parent's, or its own. */
export function familyOf(body: string, profiles: readonly Profile[]): string {
  return profiles.find(({ id }) => id === body)?.extends ?? body;
}
