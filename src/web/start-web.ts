// The browser's shell: one HTTP server with the window's pages, the bridge and the relay's socket.
import { join } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { findAssetsFolder, readVersion } from "#host/assets.ts";
import { claimDataFolder, type DataFolder } from "#host/claim-data-folder.ts";
import { createHostIn } from "#host/create-host.ts";
import { defaultDataFolder } from "#host/default-data-folder.ts";
import type { Bearer } from "#host/over-http/answer-over-http.ts";
import { answerGuests, browserAnswers } from "#host/over-http/guest-answers.ts";
import { prepareHttpServer } from "#host/over-http/http-server.ts";
import { shareDrafts } from "#host/over-http/share-drafts.ts";
import { isSameToken, newToken } from "#host/over-http/tokens.ts";
import { describeDatabaseError } from "#relay/describe-database-error.ts";
import { openDatabase } from "#relay/open-database.ts";
import { openRelay, type Relay } from "#relay/open-relay.ts";

export interface WebOptions {
  readonly host: string;
  /** Null takes the usual port, or any where that is taken; 0 takes any. */
  readonly port: number | null;
  /** Null is the usual place of this system's user. */
  readonly dataFolder: string | null;
  /** The folder of the built window, where it is not the program's own. */
  readonly pages?: string;
  /** Takes a line about a fault of ours, for the terminal. */
  readonly log?: (line: string) => void;
}

export interface Web {
  /** Opens the owner's window: the token is in it. */
  readonly address: string;
  readonly port: number;
  /** Returns once no request is open and everything is on disk. */
  readonly close: () => Promise<void>;
}

export async function startWeb(options: WebOptions): Promise<Outcome<Web>> {
  const claimed = await claimDataFolder(options.dataFolder ?? defaultDataFolder());
  if (!claimed.ok) return claimed;
  const folder = claimed.value;
  const relay = startRelay(folder, options.log ?? console.error);
  if (!relay.ok) {
    folder.release();
    return relay;
  }
  const started = await startServer(folder, relay.value, options);
  if (!started.ok) {
    await relay.value.close();
    folder.release();
  }
  return started;
}

async function startServer(folder: DataFolder, relay: Relay, options: WebOptions): Promise<Outcome<Web>> {
  const server = prepareHttpServer(options);
  const { authority } = server;
  const assetsFolder = findAssetsFolder();
  const host = await createHostIn(folder, {
    abilities: {
      shell: "browser",
      guest: false,
      nativeMenu: false,
      nativeDialogs: false,
      version: await readVersion(assetsFolder),
    },
    assetsFolder,
    sharing: shareDrafts({ relay, authority, describeFailure: describeDatabaseError }),
  });
  if (!host.ok) return host;
  const { handlers, guestHandlers, close } = host.value;
  const log = options.log ?? console.error;
  const token = newToken();
  const owner: Bearer = { role: "owner", bridge: { ...handlers, ...browserAnswers } };
  const guest: Bearer = { role: "guest", bridge: answerGuests(guestHandlers) };
  const listening = await server.open({
    pages: options.pages ?? join(assetsFolder, "build", "renderer"),
    bearerOf: (given) => {
      if (isSameToken(given, token)) return owner;
      return relay.rooms.memberOf(given) === null ? null : guest;
    },
    takeSocket: relay.takeSocket,
    report: (fault) => log(`A request failed: ${fault instanceof Error ? fault.message : String(fault)}`),
  });
  if (!listening.ok) {
    await close();
    return listening;
  }
  return succeed({
    address: `http://${authority()}/#token=${token}`,
    port: server.port(),
    close: async () => {
      // Nobody new comes in, sockets are let go, and what was already asked is answered while there is who can.
      const answered = server.close();
      await relay.disconnect();
      await answered;
      await close();
      await relay.close();
    },
  });
}

function startRelay(folder: DataFolder, log: (line: string) => void): Outcome<Relay> {
  try {
    return succeed(openRelay(openDatabase(join(folder.path, "relay.sqlite")), log));
  } catch (error) {
    const detail = describeDatabaseError(error);
    return fail({ kind: "cannot-write", name: "relay.sqlite", reason: "other", detail });
  }
}
