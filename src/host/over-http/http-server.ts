// The one way a browser reaches a host: a server with the window's pages, the bridge and the relay's socket.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Outcome } from "#bridge/outcome.ts";
import { relayPath } from "#bridge/relay-path.ts";
import { type AllowedAddresses, allowAddresses } from "./allowed-addresses.ts";
import { answerOverHttp, type HttpCarrier } from "./answer-over-http.ts";
import { closeServer, listen, portOf } from "./listen.ts";
import { refuse, type ServeFile, serveFiles } from "./serve-files.ts";

export interface HttpPlace {
  readonly host: string;
  /** Null takes the usual port, or any where that is taken; 0 takes any. */
  readonly port: number | null;
  /** Pages that are ours though another way serves them: the desktop window's. */
  readonly origins?: readonly string[];
}

export interface HttpAnswers extends HttpCarrier {
  /** The folder of the built window. */
  readonly pages: string;
  /** Takes over a connection that asked to become a socket, and may. */
  readonly takeSocket: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export interface HttpServer {
  /** Host and port as others reach them, known once it is open. */
  readonly authority: () => string;
  readonly port: () => number;
  readonly open: (answers: HttpAnswers) => Promise<Outcome<null>>;
  /** Returns once no request is under way. */
  readonly close: () => Promise<void>;
}

/** Nothing listens before `open`; then it answers from the first moment. */
export function prepareHttpServer({ host, port, origins }: HttpPlace): HttpServer {
  const server = createServer();
  // Its own names are known once it has a port.
  let names: AllowedAddresses | null = null;
  const allowed = () => {
    names ??= allowAddresses(host, portOf(server), origins);
    return names;
  };
  return {
    authority: () => `${allowed().publicHost}:${portOf(server)}`,
    port: () => portOf(server),
    open: (answers) => {
      // Before it listens: a window that waits to come back asks at once, and once only.
      answerAll(server, allowed, answers);
      return listen(server, host, port);
    },
    close: () => closeServer(server),
  };
}

function answerAll(server: Server, allowed: () => AllowedAddresses, answers: HttpAnswers): void {
  const pages = serveFiles(answers.pages);
  server.on("request", (request, response) => {
    answer(request, response, { allowed: allowed(), pages, carrier: answers }).catch((fault: unknown) => {
      answers.report(fault);
      if (!response.headersSent) refuse(response, 500);
    });
  });
  server.on("upgrade", (request, socket, head) => {
    if (mayHaveSocket(request, allowed())) answers.takeSocket(request, socket, head);
    else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  });
}

/** A page of another site could otherwise speak to the relay through its visitor's browser. */
function mayHaveSocket(request: IncomingMessage, allowed: AllowedAddresses): boolean {
  const { host, origin } = request.headers;
  return request.url?.split("?")[0] === relayPath && allowed.isOwnHost(host) && allowed.isOwnOrigin(origin);
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
