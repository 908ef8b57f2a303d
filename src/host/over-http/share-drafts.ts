// Shares drafts through a relay that a shell joins to its server: a shared draft is a room, and its link leads to the server.
import type { SharedSession } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { relayPath } from "#bridge/relay-path.ts";
import type { Sharing } from "#host/sharing.ts";

interface SharedRoom {
  readonly room: string;
  readonly tokens: Readonly<Record<"owner" | "editor", string>>;
}

/** What is asked of the relay; a host imports none. */
interface RelayOfDrafts {
  readonly rooms: {
    readonly find: (draft: string) => SharedRoom | null;
    readonly open: (draft: string) => SharedRoom;
    readonly closedRoomsOf: (draft: string) => readonly string[];
    readonly forget: (room: string) => void;
  };
  readonly journal: { readonly load: (room: string) => readonly Uint8Array[] };
  readonly endSharing: (room: string) => void;
}

export interface ShareDraftsOptions {
  readonly relay: RelayOfDrafts;
  /** Host and port as others reach them, known once the server listens. */
  readonly authority: () => string;
  /** What the relay could not do, in the user's words; throws what is a bug. */
  readonly describeFailure: (error: unknown) => string;
}

export function shareDrafts({ relay, authority, describeFailure }: ShareDraftsOptions): Sharing {
  const sessionFor = ({ room, tokens }: SharedRoom): SharedSession => ({
    room,
    socket: `ws://${authority()}${relayPath}`,
    token: tokens.owner,
    link: `http://${authority()}/#join=${room}.${tokens.editor}`,
  });
  const refuseOnFailure = <Value>(action: () => Value): Outcome<Value> => {
    try {
      return succeed(action());
    } catch (error) {
      return fail({ kind: "cannot-share", detail: describeFailure(error) });
    }
  };
  return {
    share: async (draft) => refuseOnFailure(() => sessionFor(relay.rooms.open(draft))),
    stop: async (draft) =>
      refuseOnFailure(() => {
        const shared = relay.rooms.find(draft);
        if (shared !== null) relay.endSharing(shared.room);
        return null;
      }),
    sessionOf: (draft) => {
      const shared = relay.rooms.find(draft);
      return shared === null ? null : sessionFor(shared);
    },
    leftBehind: (draft) => relay.rooms.closedRoomsOf(draft).flatMap((room) => relay.journal.load(room)),
    forgetLeftBehind: (draft) => {
      for (const room of relay.rooms.closedRoomsOf(draft)) relay.rooms.forget(room);
    },
  };
}
