// What the window asks before it can be drawn: all of it at once, and before the window itself has arrived.
import type { Abilities, OpenedDraft } from "#bridge/answers.ts";
import type { Outcome } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Settings } from "#bridge/settings.ts";
import type { Profile } from "#core/profile/profile.ts";
import { readDraftFromAddress } from "./draft-address.ts";
import { HostUnreachable } from "./host-unreachable.ts";
import { readAddress } from "./read-address.ts";

export type FirstAnswer =
  | { readonly kind: "unreachable" }
  | {
      readonly kind: "ready";
      readonly abilities: Abilities;
      readonly profiles: readonly Profile[];
      /** Null for a guest, who has none here. */
      readonly settings: Settings | null;
      /** The draft that the address names, or null where it names none. */
      readonly opened: Outcome<OpenedDraft> | null;
    };

export async function askFirst(bridge: Bridge): Promise<FirstAnswer> {
  const guest = readAddress(location.hash).room !== null;
  const draft = guest ? null : readDraftFromAddress();
  try {
    const [abilities, profiles, settings, opened] = await Promise.all([
      bridge.abilities({}),
      bridge.getProfiles({}),
      guest ? null : bridge.getSettings({}),
      draft === null ? null : bridge.openDraft({ draft }),
    ]);
    return { kind: "ready", abilities, profiles, settings, opened };
  } catch (cause) {
    if (cause instanceof HostUnreachable) return { kind: "unreachable" };
    throw cause;
  }
}
