// The browser's shell: one HTTP server with the window's pages, the bridge and the relay's socket.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { findAssetsFolder, readVersion } from "#host/assets.ts";
import { claimDataFolder, type DataFolder } from "#host/claim-data-folder.ts";
import { createHostIn, type Host, type ShellRequest } from "#host/create-host.ts";
import { defaultDataFolder } from "#host/default-data-folder.ts";
import { openDatabase } from "#relay/open-database.ts";
import { openRelay, type Relay } from "#relay/open-relay.ts";
import { type AllowedAddresses, allowAddresses } from "./allowed-addresses.ts";
import { answerOverHttp, type HttpCarrier } from "./answer-over-http.ts";
import { describeDatabaseError } from "./describe-database-error.ts";
import { closeServer, listen, portOf } from "./listen.ts";
import { refuse, type ServeFile, serveFiles } from "./serve-files.ts";
import { shareDrafts, socketPath } from "./share-drafts.ts";
import { isSameToken, newToken } from "./tokens.ts";

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
  const server = createServer();
  // Its own names are known once it has a port.
  let names: AllowedAddresses | null = null;
  const allowed = () => {
    names ??= allowAddresses(options.host, portOf(server));
    return names;
  };
  const authority = () => `${allowed().publicHost}:${portOf(server)}`;
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
    sharing: shareDrafts(relay, authority),
  });
  if (!host.ok) return host;
  const token = newToken();
  const pages = await serveFiles(options.pages ?? join(assetsFolder, "build", "renderer"));
  const carrier = carryFor({ host: host.value, relay, token, log: options.log ?? console.error });
  // Before it listens: a window that waits to come back asks at once, and once only.
  answerAll(server, { allowed, pages, carrier, relay });
  const listening = await listen(server, options.host, options.port);
  if (!listening.ok) {
    await host.value.close();
    return listening;
  }
  return succeed({
    address: `http://${authority()}/#token=${token}`,
    port: portOf(server),
    close: async () => {
      await relay.close();
      await closeServer(server);
      await host.value.close();
    },
  });
}

interface Answering {
  readonly allowed: () => AllowedAddresses;
  readonly pages: ServeFile;
  readonly carrier: HttpCarrier;
  readonly relay: Relay;
}

function answerAll(server: Server, answering: Answering): void {
  const { allowed, carrier, relay } = answering;
  server.on("request", (request, response) => {
    answer(request, response, answering).catch((fault: unknown) => {
      carrier.report(fault);
      if (!response.headersSent) refuse(response, 500);
    });
  });
  server.on("upgrade", (request, socket, head) => {
    if (mayHaveSocket(request, allowed())) relay.takeSocket(request, socket, head);
    else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
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

/** A page of another site could otherwise speak to the relay through its visitor's browser. */
function mayHaveSocket(request: IncomingMessage, allowed: AllowedAddresses): boolean {
  const { host, origin } = request.headers;
  return request.url?.split("?")[0] === socketPath && allowed.isOwnHost(host) && allowed.isOwnOrigin(origin);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { allowed, pages, carrier }: Omit<Answering, "relay">,
): Promise<void> {
  // Another site's name that leads here is how a page elsewhere would read what we answer.
  if (!allowed().isOwnHost(request.headers.host)) return refuse(response, 421);
  if (request.url?.startsWith("/bridge/") !== true) return pages(request, response);
  if (!allowed().isOwnOrigin(request.headers.origin)) return refuse(response, 403);
  return answerOverHttp(request, response, carrier);
}

/** What only a desktop shell can do is refused here; the window asks its abilities first. */
const browserAnswers: Pick<Bridge, ShellRequest> = {
  saveExportedFile: async () => fail({ kind: "not-allowed" }),
  chooseFile: async () => fail({ kind: "not-allowed" }),
  takeOpenedFiles: async () => [],
  askAboutUnsaved: async () => fail({ kind: "not-allowed" }),
  answerClosing: async () => fail({ kind: "not-allowed" }),
};

interface CarriedParts {
  readonly host: Host;
  readonly relay: Relay;
  readonly token: string;
  readonly log: (line: string) => void;
}

function carryFor({ host, relay, token, log }: CarriedParts): HttpCarrier {
  const owner: Bridge = { ...host.handlers, ...browserAnswers };
  return {
    owner,
    guest: { ...owner, abilities: async (asked) => ({ ...(await owner.abilities(asked)), guest: true }) },
    roleOf: (given) => {
      if (isSameToken(given, token)) return "owner";
      return relay.rooms.memberOf(given) === null ? null : "guest";
    },
    report: (fault) => log(`A request failed: ${fault instanceof Error ? fault.message : String(fault)}`),
  };
}
