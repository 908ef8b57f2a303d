// The browser's shell: one HTTP server with the window's pages, the bridge and the relay's socket.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { findAssetsFolder, readVersion } from "#host/assets.ts";
import { claimDataFolder, type DataFolder } from "#host/claim-data-folder.ts";
import { createHostIn, type Host, type ShellRequest } from "#host/create-host.ts";
import { defaultDataFolder } from "#host/default-data-folder.ts";
import { systemCode } from "#host/storage/describe-disk-error.ts";
import { openDatabase } from "#relay/open-database.ts";
import { openRelay, type Relay } from "#relay/open-relay.ts";
import { type AllowedAddresses, allowAddresses } from "./allowed-addresses.ts";
import { answerOverHttp, type HttpCarrier } from "./answer-over-http.ts";
import { describeDatabaseError } from "./describe-database-error.ts";
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

/** Stays the same from start to start, so that links to shared drafts go on working. */
const usualPort = 47_310;

export async function startWeb(options: WebOptions): Promise<Outcome<Web>> {
  const claimed = await claimDataFolder(options.dataFolder ?? defaultDataFolder());
  if (!claimed.ok) return claimed;
  const folder = claimed.value;
  const relay = startRelay(folder, options.log ?? console.error);
  if (!relay.ok) {
    folder.release();
    return relay;
  }
  const server = createServer();
  const listening = await listen(server, options);
  const started = listening.ok
    ? await startAnswering(folder, { options, relay: relay.value, server, port: listening.value })
    : listening;
  if (!started.ok) {
    server.close();
    await relay.value.close();
    folder.release();
  }
  return started;
}

interface Parts {
  readonly options: WebOptions;
  readonly relay: Relay;
  readonly server: Server;
  readonly port: number;
}

async function startAnswering(
  folder: DataFolder,
  { options, relay, server, port }: Parts,
): Promise<Outcome<Web>> {
  const assetsFolder = findAssetsFolder();
  const allowed = allowAddresses(options.host, port);
  const authority = `${allowed.publicHost}:${port}`;
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
  const log = options.log ?? console.error;
  const carrier = carryFor({ host: host.value, relay, token, log });
  server.on("request", (request, response) => {
    answer(request, response, { allowed, pages, carrier }).catch((fault: unknown) => {
      carrier.report(fault);
      if (!response.headersSent) refuse(response, 500);
    });
  });
  server.on("upgrade", (request, socket, head) => {
    if (mayHaveSocket(request, allowed)) relay.takeSocket(request, socket, head);
    else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  });
  return succeed({
    address: `http://${authority}/#token=${token}`,
    port,
    close: async () => {
      await relay.close();
      await closeServer(server);
      await host.value.close();
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

/** A page of another site could otherwise speak to the relay through its visitor's browser. */
function mayHaveSocket(request: IncomingMessage, allowed: AllowedAddresses): boolean {
  const { host, origin } = request.headers;
  return request.url?.split("?")[0] === socketPath && allowed.isOwnHost(host) && allowed.isOwnOrigin(origin);
}

interface Answering {
  readonly allowed: AllowedAddresses;
  readonly pages: ServeFile;
  readonly carrier: HttpCarrier;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { allowed, pages, carrier }: Answering,
): Promise<void> {
  // Another site's name that leads here is how a page elsewhere would read what we answer.
  if (!allowed.isOwnHost(request.headers.host)) return refuse(response, 421);
  if (request.url?.startsWith("/bridge/") !== true) return pages(request, response);
  if (!allowed.isOwnOrigin(request.headers.origin)) return refuse(response, 403);
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

async function listen(server: Server, { host, port }: WebOptions): Promise<Outcome<number>> {
  const wanted = port ?? usualPort;
  const tried = await tryToListen(server, host, wanted);
  if (tried === null) return succeed(portOf(server));
  const code = systemCode(tried);
  if (code === null) throw tried;
  if (code === "EADDRINUSE" && port === null) return listen(server, { host, port: 0, dataFolder: null });
  if (code === "EADDRINUSE") return fail({ kind: "port-in-use", port: wanted });
  const details: Readonly<Record<string, string>> = {
    EACCES: "this user may not use that port",
    EADDRNOTAVAIL: "this machine has no such address",
    ENOTFOUND: "there is no such name",
  };
  const detail = details[code] ?? `the system answers ${code}`;
  return fail({ kind: "cannot-listen", address: `${host}:${wanted}`, detail });
}

function tryToListen(server: Server, host: string, port: number): Promise<Error | null> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => {
      server.off("error", resolve);
      resolve(null);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return address.port;
}

/** Requests under way may end; idle connections are cut. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), 2_000);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
