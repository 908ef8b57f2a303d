import { mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeMessage } from "#bridge/message.ts";
import type { Bridge } from "#bridge/requests.ts";
import { openDatabase } from "#relay/open-database.ts";
import { openRelay, type Relay } from "#relay/open-relay.ts";
import { type GuestServer, serveGuests } from "./serve-guests.ts";

let relay: Relay;
let guests: GuestServer;
let token: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-guests-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Penholder</title>");
  relay = openRelay(openDatabase(join(folder, "relay.sqlite")), () => undefined);
  token = relay.rooms.open("draft-1").tokens.editor;
  // The two requests these tests make: one that guests may make and one they may not.
  const handlers = { listExportFormats: async () => [], listDrafts: async () => [] } as unknown as Bridge;
  guests = await serveGuests({ pages: folder, relay, handlers, report: () => undefined });
});

afterAll(async () => {
  await relay.close();
  await guests.close();
});

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `fetch` would not send a foreign host or origin. */
function statusOf({ path, method = "GET", headers = {}, body }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const [host, port] = guests.authority.split(":");
    const asking = request({ host, port, path, method, headers: { host: guests.authority, ...headers } });
    asking.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asking.once("upgrade", (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    asking.once("error", reject);
    asking.end(body);
  });
}

const ask = (name: string, headers: Readonly<Record<string, string>> = {}, body = encodeMessage({})) =>
  statusOf({
    path: `/bridge/${name}`,
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
    body,
  });

const upgrade = (headers: Readonly<Record<string, string>>, path = "/collaboration") =>
  statusOf({
    path,
    headers: {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
      ...headers,
    },
  });

describe("serveGuests", () => {
  it("gives the page to a browser", async () => {
    expect(await statusOf({ path: "/" })).toBe(200);
    expect(await statusOf({ path: "/?x" })).toBe(200);
    expect(await statusOf({ path: "/../secret.html" })).toBe(404);
  });

  it("answers no name but its own", async () => {
    expect(await statusOf({ path: "/", headers: { host: "elsewhere.example" } })).toBe(421);
  });

  it("answers who holds a link what guests may ask, and nothing else", async () => {
    expect(await ask("listExportFormats")).toBe(200);
    expect(await ask("listDrafts")).toBe(403);
    expect(await ask("noSuchRequest")).toBe(400);
  });

  it("refuses strangers, other sites and what is no message", async () => {
    expect(await ask("listExportFormats", { authorization: "Bearer stranger" })).toBe(401);
    expect(await ask("listExportFormats", { origin: "https://elsewhere.example" })).toBe(403);
    expect(await ask("listExportFormats", { "content-type": "text/plain" })).toBe(415);
    expect(await ask("listExportFormats", {}, "{")).toBe(400);
  });

  it("opens a socket to its own pages and the desktop's window alone", async () => {
    expect(await upgrade({ origin: `http://${guests.authority}` })).toBe(101);
    expect(await upgrade({ origin: "penholder://app" })).toBe(101);
    expect(await upgrade({ origin: "https://elsewhere.example" })).toBe(403);
    expect(await upgrade({})).toBe(403);
    expect(await upgrade({ origin: "penholder://app" }, "/elsewhere")).toBe(403);
  });
});
