import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeMessage } from "#bridge/message.ts";
import type { Bridge } from "#bridge/requests.ts";
import { type HttpServer, prepareHttpServer } from "./http-server.ts";

const server: HttpServer = prepareHttpServer({ host: "127.0.0.1", port: 0, origins: ["penholder://app"] });
const folder = mkdtempSync(join(tmpdir(), "penholder-guests-"));
const token = "a-guests-token";
const faults: unknown[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Penholder</title>");
  // The requests these tests make: one that guests may make, one they may not, one that fails.
  const bridge = {
    listExportFormats: async () => [],
    listDrafts: async () => [],
    getFacts: async () => Promise.reject(new Error("a fault of ours")),
  } as unknown as Bridge;
  const opened = await server.open({
    pages: folder,
    bearerOf: (given) => (given === token ? { role: "guest", bridge } : null),
    takeSocket: (_request, socket) =>
      socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n"),
    report: (fault) => faults.push(fault),
  });
  if (!opened.ok) throw new Error(opened.problem.kind);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
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
    const [host, port] = server.authority().split(":");
    const fields = { host: server.authority(), ...headers };
    // A connection each: one on which too little was sent is of no more use.
    const asking = request({ host, port, path, method, headers: fields, agent: false });
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

describe("the server of a shell", () => {
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
    expect(await ask("noSuchRequest")).toBe(404);
  });

  it("refuses strangers, other sites and what is no message", async () => {
    expect(await ask("listExportFormats", { authorization: "Bearer stranger" })).toBe(401);
    expect(await ask("listExportFormats", { origin: "https://elsewhere.example" })).toBe(403);
    expect(await ask("listExportFormats", { "content-type": "text/plain" })).toBe(415);
    expect(await ask("listExportFormats", {}, "{")).toBe(400);
  });

  it("refuses a message larger than a guest's may be", async () => {
    const most = 32_000_000;
    expect(await ask("listExportFormats", { "content-length": String(most + 1) }, " ")).toBe(413);
  });

  it("says of a fault of ours only that the request failed", async () => {
    expect(await ask("getFacts")).toBe(500);
    expect(faults).toHaveLength(1);
  });

  it("opens a socket to its own pages, the desktop's window and programs, and to no page of another site", async () => {
    expect(await upgrade({ origin: `http://${server.authority()}` })).toBe(101);
    expect(await upgrade({ origin: "penholder://app" })).toBe(101);
    expect(await upgrade({ origin: "https://elsewhere.example" })).toBe(403);
    // A program sends no origin, and needs a token like everybody.
    expect(await upgrade({})).toBe(101);
    expect(await upgrade({ origin: "penholder://app" }, "/elsewhere")).toBe(403);
  });
});
