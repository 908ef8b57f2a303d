// What a guest's browser gets from the desktop program: the window's pages, the bridge as far as guests may, the relay's socket.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerRequest } from "#bridge/bridge.ts";
import { decodeMessage, encodeMessage } from "#bridge/message.ts";
import { type Bridge, requests } from "#bridge/requests.ts";
import type { Relay } from "#relay/open-relay.ts";
import { appOrigin } from "./app-address.ts";
import { serveWindowFiles } from "./serve-window-files.ts";

export const socketPath = "/collaboration";
/** Links stay as they are from start to start; where another program has the port, any will do. */
const usualPort = 47_310;
const largestBody = 32_000_000;

export interface GuestParts {
  /** The folder of the built window. */
  readonly pages: string;
  readonly relay: Relay;
  readonly handlers: Bridge;
  readonly report: (fault: unknown) => void;
}

export interface GuestServer {
  /** Host and port, as guests reach them. */
  readonly authority: string;
  readonly close: () => Promise<void>;
}

/** Listens on this machine alone; throws what the system says where it cannot listen at all. */
export async function serveGuests(parts: GuestParts): Promise<GuestServer> {
  const server = createServer();
  const port = await listen(server, usualPort).catch(() => listen(server, 0));
  const authority = `127.0.0.1:${port}`;
  const serve = serveWindowFiles(parts.pages);
  server.on("request", (request, response) => {
    answer(request, response, { ...parts, authority, serve }).catch((fault: unknown) => {
      parts.report(fault);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  server.on("upgrade", (request, socket, head) => {
    const { host, origin } = request.headers;
    // A page of another site could otherwise speak to the relay through its visitor's browser.
    const isOurs = host === authority && (origin === appOrigin || origin === `http://${authority}`);
    if (isOurs && request.url?.split("?")[0] === socketPath) parts.relay.takeSocket(request, socket, head);
    else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  });
  return { authority, close: () => close(server) };
}

interface Answering extends GuestParts {
  readonly authority: string;
  readonly serve: (request: Request) => Response;
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: Answering): Promise<void> {
  // Another site's name that leads here is how a page elsewhere would read what we answer.
  if (request.headers.host !== parts.authority) return send(response, new Response(null, { status: 421 }));
  const path = request.url ?? "/";
  if (path.startsWith("/bridge/")) return send(response, await answerGuest(request, parts));
  const page = path.replace(/^\/(?=$|\?)/, "/index.html");
  const asked = { method: request.method ?? "GET", url: `${appOrigin}${page}` };
  // The two fields that are read; a Request would tidy the address up before it is looked at.
  return send(response, parts.serve(asked as Request));
}

async function answerGuest(
  request: IncomingMessage,
  { relay, handlers, authority, report }: Answering,
): Promise<Response> {
  const refuse = (status: number) => new Response(null, { status });
  const { origin, authorization } = request.headers;
  if (request.method !== "POST") return refuse(405);
  if (origin !== undefined && origin !== `http://${authority}`) return refuse(403);
  const token = /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(authorization ?? "")?.[1];
  if (token === undefined || relay.rooms.memberOf(token) === null) return refuse(401);
  // A page of another site can send this only after asking us first, which we never answer.
  if (!request.headers["content-type"]?.startsWith("application/json")) return refuse(415);
  const asked = decode(await readBody(request));
  if (asked === null) return refuse(400);
  const name = request.url?.slice("/bridge/".length) ?? "";
  const given = await answerRequest(requests, handlers, { name, asked: asked.value, guest: true }).catch(
    (fault: unknown) => {
      report(fault);
      return null;
    },
  );
  if (given === null) return refuse(500);
  if (given.kind === "refused") return refuse(given.reason === "not-for-guests" ? 403 : 400);
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  return new Response(encodeMessage(given.answer), { headers });
}

/** The whole body, or null where it is larger than a guest's may be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function decode(body: string | null): { readonly value: unknown } | null {
  try {
    return body === null ? null : { value: decodeMessage(body) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function send(response: ServerResponse, answered: Response): Promise<void> {
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      if (address !== null && typeof address === "object") resolve(address.port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
