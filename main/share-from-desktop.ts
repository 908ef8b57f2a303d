// Joins host and relay on the desktop. Nothing listens until a draft is shared, or was when the program last ended.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SharedSession } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Sharing } from "#host/sharing.ts";
import { openDatabase } from "#relay/open-database.ts";
import { openRelay, type Relay } from "#relay/open-relay.ts";
import type { SharedRoom } from "#relay/rooms.ts";
import { type GuestServer, serveGuests, socketPath } from "./serve-guests.ts";

export interface DesktopSharing extends Sharing {
  /** To be called once the host can answer: goes on with what was shared. */
  readonly resume: (handlers: Bridge) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface SharingPlaces {
  readonly dataFolder: string;
  readonly pages: string;
  readonly log: (line: string) => void;
}

interface Running {
  readonly relay: Relay;
  readonly guests: GuestServer;
}

export function shareFromDesktop({ dataFolder, pages, log }: SharingPlaces): DesktopSharing {
  const file = join(dataFolder, "relay.sqlite");
  let handlers: Bridge | null = null;
  let running: Running | null = null;

  let beginning: Promise<Running> | null = null;
  const start = async (answering: Bridge): Promise<Running> => {
    const relay = openRelay(openDatabase(file), log);
    const report = (fault: unknown) => log(`A guest's request failed: ${String(fault)}`);
    try {
      running = { relay, guests: await serveGuests({ pages, relay, handlers: answering, report }) };
      return running;
    } catch (error) {
      await relay.close();
      throw error;
    }
  };
  const begin = (): Promise<Running> => {
    if (handlers === null) throw new Error("A draft is shared before the host can answer.");
    beginning ??= start(handlers).catch((error: unknown) => {
      beginning = null;
      throw error;
    });
    return beginning;
  };
  const sessionFor = ({ room, tokens }: SharedRoom, { guests }: Running): SharedSession => ({
    room,
    socket: `ws://${guests.authority}${socketPath}`,
    token: tokens.owner,
    link: `http://${guests.authority}/#join=${room}.${tokens.editor}`,
  });
  const roomsLeft = (draft: string) => running?.relay.rooms.closedRoomsOf(draft) ?? [];

  return {
    share: async (draft) =>
      orSayWhyNot(async () => {
        const begun = await begin();
        return sessionFor(begun.relay.rooms.open(draft), begun);
      }),
    stop: async (draft) =>
      orSayWhyNot(async () => {
        const shared = running?.relay.rooms.find(draft) ?? null;
        if (shared !== null) running?.relay.endSharing(shared.room);
        return null;
      }),
    sessionOf: (draft) => {
      const shared = running?.relay.rooms.find(draft) ?? null;
      return shared === null || running === null ? null : sessionFor(shared, running);
    },
    leftBehind: (draft) => roomsLeft(draft).flatMap((room) => running?.relay.journal.load(room) ?? []),
    forgetLeftBehind: (draft) => {
      for (const room of roomsLeft(draft)) running?.relay.rooms.forget(room);
    },
    resume: async (answering) => {
      handlers = answering;
      const begun = existsSync(file) ? await orSayWhyNot(begin) : succeed(null);
      if (!begun.ok) log(describeProblem(begun.problem));
    },
    close: async () => {
      await running?.relay.close();
      await running?.guests.close();
      running = null;
    },
  };
}

/** What the system or SQLite refuses is told; anything else is a bug. */
async function orSayWhyNot<Value>(action: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return succeed(await action());
  } catch (error) {
    if (!(error instanceof Error && ("errcode" in error || "syscall" in error))) throw error;
    return fail({ kind: "cannot-share", detail: error.message });
  }
}
