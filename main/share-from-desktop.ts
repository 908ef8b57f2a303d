// Joins host and relay on the desktop. Nothing listens until a draft is shared, or was when the program last ended.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Bridge } from "#bridge/requests.ts";
import { type HttpServer, prepareHttpServer } from "#host/over-http/http-server.ts";
import { shareDrafts } from "#host/over-http/share-drafts.ts";
import type { Sharing } from "#host/sharing.ts";
import { describeDatabaseError } from "#relay/describe-database-error.ts";
import { openDatabase } from "#relay/open-database.ts";
import { openRelay, type Relay } from "#relay/open-relay.ts";
import { appOrigin } from "./app-address.ts";

export interface DesktopSharing extends Sharing {
  /** To be called once the host can answer: goes on with what was shared. */
  readonly resume: (guests: Bridge) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface SharingPlaces {
  readonly dataFolder: string;
  /** The folder of the built window. */
  readonly pages: string;
  readonly log: (line: string) => void;
}

interface Running {
  readonly relay: Relay;
  readonly server: HttpServer;
  readonly sharing: Sharing;
}

export function shareFromDesktop({ dataFolder, pages, log }: SharingPlaces): DesktopSharing {
  const file = join(dataFolder, "relay.sqlite");
  let guests: Bridge | null = null;
  let running: Running | null = null;
  let beginning: Promise<Outcome<Running>> | null = null;

  const start = async (bridge: Bridge): Promise<Outcome<Running>> => {
    const opened = openRelayIn(file, log);
    if (!opened.ok) return opened;
    const relay = opened.value;
    // Links lead to this machine alone.
    const server = prepareHttpServer({ host: "127.0.0.1", port: null, origins: [appOrigin] });
    const listening = await server.open({
      pages,
      bearerOf: (token) => (relay.rooms.memberOf(token) === null ? null : { role: "guest", bridge }),
      takeSocket: relay.takeSocket,
      report: (fault) => log(`A guest's request failed: ${String(fault)}`),
    });
    if (!listening.ok) {
      await relay.close();
      return listening;
    }
    const { authority } = server;
    running = {
      relay,
      server,
      sharing: shareDrafts({ relay, authority, describeFailure: describeDatabaseError }),
    };
    return succeed(running);
  };
  const begin = async (): Promise<Outcome<Running>> => {
    if (guests === null) throw new Error("A draft is shared before the host can answer.");
    beginning ??= start(guests);
    const begun = await beginning;
    // What hinders may be gone when the user tries again.
    if (!begun.ok) beginning = null;
    return begun;
  };

  return {
    share: async (draft) => {
      const begun = await begin();
      return begun.ok ? begun.value.sharing.share(draft) : begun;
    },
    stop: async (draft) => running?.sharing.stop(draft) ?? succeed(null),
    sessionOf: (draft) => running?.sharing.sessionOf(draft) ?? null,
    leftBehind: (draft) => running?.sharing.leftBehind(draft) ?? [],
    forgetLeftBehind: (draft) => running?.sharing.forgetLeftBehind(draft),
    resume: async (answering) => {
      guests = answering;
      const begun = existsSync(file) ? await begin() : null;
      if (begun?.ok === false) log(describeProblem(begun.problem));
    },
    close: async () => {
      const ended = running;
      // Whoever asks from now on hears that nothing is shared, not of a database that is closed.
      running = null;
      const answered = ended?.server.close();
      await ended?.relay.disconnect();
      await answered;
      await ended?.relay.close();
    },
  };
}

function openRelayIn(file: string, log: (line: string) => void): Outcome<Relay> {
  try {
    return succeed(openRelay(openDatabase(file), log));
  } catch (error) {
    return fail({ kind: "cannot-share", detail: describeDatabaseError(error) });
  }
}
