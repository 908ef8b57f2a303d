// Joins host and relay: a shared draft is a room of the relay, and its link leads to this server.
import type { SharedSession } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Sharing } from "#host/sharing.ts";
import type { Relay } from "#relay/open-relay.ts";
import type { SharedRoom } from "#relay/rooms.ts";
import { describeDatabaseError } from "./describe-database-error.ts";

export const socketPath = "/collaboration";

/** `authority` is host and port as others reach them, known once the server listens. */
export function shareDrafts(relay: Relay, authority: () => string): Sharing {
  const sessionFor = ({ room, tokens }: SharedRoom): SharedSession => ({
    room,
    socket: `ws://${authority()}${socketPath}`,
    token: tokens.owner,
    link: `http://${authority()}/#join=${room}.${tokens.editor}`,
  });
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

function refuseOnFailure<Value>(action: () => Value): Outcome<Value> {
  try {
    return succeed(action());
  } catch (error) {
    return fail({ kind: "cannot-share", detail: describeDatabaseError(error) });
  }
}
