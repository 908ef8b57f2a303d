import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { SharedSession } from "#bridge/answers.ts";
import { bridgeOver } from "#bridge/bridge.ts";
import { decodeMessage, encodeMessage } from "#bridge/message.ts";
import type { Bridge, requests } from "#bridge/requests.ts";
import { emptyResolution } from "#core/resolution/resolution.ts";
import { isShared, joinRoom } from "#tests/relay/relay-at-work.ts";
import { startWeb, type Web } from "./start-web.ts";

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

describe("the browser's shell", () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-web-"));
  const pages = join(folder, "pages");
  const dataFolder = join(folder, "data");
  let web: Web;
  let token = "";

  beforeAll(async () => {
    mkdirSync(join(pages, "assets"), { recursive: true });
    writeFileSync(join(pages, "index.html"), "<title>Penholder</title>");
    writeFileSync(join(pages, "assets", "main.js"), "export const answer = 42;\n".repeat(100));
    writeFileSync(join(folder, "secret.html"), "secret");
    symlinkSync(join(folder, "secret.html"), join(pages, "link.html"));
    const started = await startWeb({ host: "127.0.0.1", port: 0, dataFolder, pages });
    if (!started.ok) throw new Error(started.problem.kind);
    web = started.value;
    token = new URL(web.address).hash.slice("#token=".length);
  });
  afterAll(async () => {
    await web.close();
    rmSync(folder, { recursive: true });
  });

  /** Sends the path as it is: `fetch` would tidy it up first. */
  const ask = (path: string, { method = "GET", headers = {}, body = "" }: Asking = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port: web.port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      });
      asked.on("error", reject);
      asked.end(body);
    });
  const json = { "content-type": "application/json" };
  const post = (name: string, bearer: string, asked: unknown = {}, headers: Asking["headers"] = {}) =>
    ask(`/bridge/${name}`, {
      method: "POST",
      headers: { ...json, authorization: `Bearer ${bearer}`, ...headers },
      body: encodeMessage(asked),
    });
  const bridge = (bearer: string): Bridge =>
    bridgeOver<typeof requests>(async (name, asked) => {
      const reply = await post(name, bearer, asked);
      if (reply.status !== 200) throw new Error(`${name}: ${reply.status}`);
      return decodeMessage(reply.body);
    });
  const shareNew = async (
    name: string,
  ): Promise<{ draft: string; session: SharedSession; guest: string }> => {
    const created = await bridge(token).createDraft({ name, resolution: emptyResolution("hrc") });
    if (!created.ok) throw new Error(created.problem.kind);
    const { draft } = created.value;
    const shared = await bridge(token).shareDraft({ draft });
    if (!shared.ok) throw new Error(shared.problem.kind);
    return { draft, session: shared.value, guest: shared.value.link.split(".").at(-1) ?? "" };
  };

  it("serves the window with headers that let it load nothing else", async () => {
    const page = await ask("/");
    expect(page).toMatchObject({ status: 200, body: "<title>Penholder</title>" });
    expect(page.headers["cache-control"]).toBe("no-store");
    for (const path of ["/", "/assets/main.js", "/none", "/bridge/abilities"]) {
      const { headers } = await ask(path);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
    const packed = await ask("/assets/main.js", { headers: { "accept-encoding": "gzip" } });
    expect(packed.headers["content-encoding"]).toBe("gzip");
  });

  it("serves nothing outside the window's folder", async () => {
    const ups = ["..", "%2e%2e", ".%2e", "..;", "%252e%252e", "\\..", "..\\", "....//", "%c0%ae%c0%ae"];
    const slashes = ["/", "//", "%2f", "%5c", "\\", "/./"];
    for (const up of ups)
      for (const slash of slashes)
        for (const path of [
          `/${up}${slash}secret.html`,
          `/assets${slash}${up}${slash}${up}${slash}secret.html`,
        ]) {
          const reply = await ask(path);
          expect([path, reply.status]).toEqual([path, 404]);
        }
    for (const path of [
      "/link.html",
      "/assets",
      "/assets/",
      "/INDEX.HTML",
      "/index.html%00",
      "//index.html",
      "/.",
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    expect((await ask("/", { method: "PUT" })).status).toBe(405);
  });

  it("answers only under its own names", async () => {
    for (const host of ["evil.example", `evil.example:${web.port}`, "127.0.0.1", `127.0.0.1:${web.port + 1}`])
      expect((await ask("/", { headers: { host } })).status).toBe(421);
    for (const host of [`localhost:${web.port}`, `LOCALHOST:${web.port}`, `[::1]:${web.port}`])
      expect((await ask("/", { headers: { host } })).status).toBe(200);
  });

  it("answers who has the token, asks from its own page and sends what it should", async () => {
    expect((await post("abilities", token)).status).toBe(200);
    for (const wrong of ["", "x", token.slice(1), `${token}x`, token.toLowerCase()])
      expect((await post("abilities", wrong)).status).toBe(401);
    expect((await ask("/bridge/abilities", { method: "POST", headers: json, body: "{}" })).status).toBe(401);
    expect((await ask(`/bridge/abilities?token=${token}`, { method: "POST", headers: json })).status).toBe(
      401,
    );

    const own = { origin: `http://127.0.0.1:${web.port}` };
    expect((await post("abilities", token, {}, own)).status).toBe(200);
    for (const origin of [
      "http://evil.example",
      "null",
      `https://127.0.0.1:${web.port}`,
      "http://127.0.0.1:1",
    ])
      expect((await post("abilities", token, {}, { origin })).status).toBe(403);

    expect((await post("abilities", token, {}, { "content-type": "text/plain" })).status).toBe(415);
    expect((await post("abilities", token, [])).status).toBe(400);
    expect((await post("noSuchRequest", token)).status).toBe(404);
    expect((await post("__proto__", token)).status).toBe(404);
    expect((await post("getRulePage", token, { rule: 7 })).status).toBe(400);
    expect((await ask("/bridge/abilities", { headers: { authorization: `Bearer ${token}` } })).status).toBe(
      405,
    );
    const broken = { method: "POST", headers: { ...json, authorization: `Bearer ${token}` }, body: "{" };
    expect((await ask("/bridge/abilities", broken)).status).toBe(400);
  });

  it("refuses a message too large before it is read", async () => {
    const headers = { ...json, authorization: `Bearer ${token}`, "content-length": "96000001" };
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        { host: "127.0.0.1", port: web.port, path: "/bridge/abilities", method: "POST", headers },
        (response) => {
          resolve(response.statusCode);
          asked.destroy();
        },
      );
      asked.on("error", reject);
      asked.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it("carries bytes both ways", async () => {
    const created = await bridge(token).createDraft({ name: "Bytes", resolution: emptyResolution("hrc") });
    const draft = created.ok ? created.value.draft : "";
    const document = new Y.Doc();
    document.getText("text").insert(0, "typed");
    const update = Y.encodeStateAsUpdate(document);
    expect(await bridge(token).appendToJournal({ draft, update })).toEqual({ ok: true, value: null });
    const opened = await bridge(token).openDraft({ draft });
    expect(opened.ok && opened.value.journal).toEqual([update]);
  });

  it("lets a guest ask only what guests may, and sit in the room of the link", async () => {
    const { draft, session, guest } = await shareNew("Shared");
    expect(session.link).toBe(`http://127.0.0.1:${web.port}/#join=${session.room}.${guest}`);
    expect(await bridge(guest).abilities({})).toMatchObject({ guest: true });
    expect(await bridge(token).abilities({})).toMatchObject({ guest: false });
    for (const name of ["listDrafts", "getSettings", "listTemplates"])
      expect((await post(name, guest)).status).toBe(403);
    for (const name of ["openDraft", "shareDraft", "stopSharing"])
      expect((await post(name, guest, { draft })).status).toBe(403);

    const owner = joinRoom(session);
    const other = joinRoom({ ...session, token: guest });
    await Promise.all([owner.until(isShared), other.until(isShared)]);
    owner.text.insert(0, "together");
    await other.reads("together");
    const opened = await bridge(token).openDraft({ draft });
    expect(opened.ok && opened.value.session).toEqual(session);

    expect(await bridge(token).stopSharing({ draft })).toEqual({ ok: true, value: null });
    await other.until(({ kind }) => kind === "refused");
    expect((await post("abilities", guest)).status).toBe(401);
    owner.close();
    other.close();
  });

  it("keeps what a guest wrote that the owner's window never heard of", async () => {
    const { draft, session, guest } = await shareNew("Left behind");
    const other = joinRoom({ ...session, token: guest });
    await other.until(isShared);
    other.text.insert(0, "by the guest");
    await other.until(isShared);
    other.close();
    await bridge(token).stopSharing({ draft });

    const opened = await bridge(token).openDraft({ draft });
    const document = new Y.Doc();
    for (const update of opened.ok ? opened.value.journal : []) Y.applyUpdate(document, update);
    expect(document.getText("text").toString()).toBe("by the guest");

    const shared = Y.encodeStateAsUpdate(document);
    await bridge(token).saveDraft({ draft, resolution: emptyResolution("hrc"), shared });
    const again = await bridge(token).openDraft({ draft });
    expect(again.ok && again.value.journal).toEqual([]);
  });

  it("gives the socket to no page of another site", async () => {
    const { session } = await shareNew("Guarded");
    const upgrade = (headers: Readonly<Record<string, string>>, path = "/collaboration") =>
      new Promise<number>((resolve, reject) => {
        const asked = request({
          host: "127.0.0.1",
          port: web.port,
          path,
          headers: {
            connection: "Upgrade",
            upgrade: "websocket",
            "sec-websocket-version": "13",
            "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
            ...headers,
          },
        });
        asked.on("upgrade", (_response, socket) => {
          socket.destroy();
          resolve(101);
        });
        asked.on("response", (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        asked.on("error", reject);
        asked.end();
      });
    expect(await upgrade({})).toBe(101);
    expect(await upgrade({ origin: `http://127.0.0.1:${web.port}` })).toBe(101);
    expect(await upgrade({ origin: "http://evil.example" })).toBe(403);
    expect(await upgrade({ origin: "null" })).toBe(403);
    expect(await upgrade({ host: "evil.example" })).toBe(403);
    expect(await upgrade({}, "/other")).toBe(403);
    expect(session.socket).toBe(`ws://127.0.0.1:${web.port}/collaboration`);
  });

  it("answers what was asked before it closed, with all it needs for that still open", async () => {
    const said: string[] = [];
    const other = join(folder, "closing");
    const started = await startWeb({
      ...{ host: "127.0.0.1", port: 0, dataFolder: other, pages },
      log: (line) => said.push(line),
    });
    if (!started.ok) throw new Error(started.problem.kind);
    const { address, port, close } = started.value;
    const bearer = { ...json, authorization: `Bearer ${new URL(address).hash.slice("#token=".length)}` };
    const made = await fetch(`http://127.0.0.1:${port}/bridge/createDraft`, {
      ...{ method: "POST", headers: bearer },
      body: encodeMessage({ resolution: emptyResolution("hrc"), name: "Late" }),
    });
    // What this request answers.
    const { value } = decodeMessage(await made.text()) as { readonly value: { readonly draft: string } };
    const asked = request({
      ...{ host: "127.0.0.1", port, path: "/bridge/openDraft", method: "POST", agent: false },
      headers: { ...bearer, expect: "100-continue" },
    });
    const answered = new Promise<number>((resolve, reject) => {
      asked.once("response", (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.once("error", reject);
    });
    // The server has the head of the request, and waits for the rest.
    await new Promise((resolve) => asked.once("continue", resolve).flushHeaders());
    const closed = close();
    // Longer than letting go of everybody takes.
    await new Promise((resolve) => setTimeout(resolve, 300));
    asked.end(encodeMessage({ draft: value.draft }));
    expect(await answered).toBe(200);
    await closed;
    expect(said).toEqual([]);
  });

  it("says what is wrong where it cannot start", async () => {
    const options = { host: "127.0.0.1", port: web.port, pages };
    expect(await startWeb({ ...options, dataFolder: join(folder, "other") })).toEqual({
      ok: false,
      problem: { kind: "port-in-use", port: web.port },
    });
    // And nothing is left held: the same folder can be used at once.
    const started = await startWeb({ ...options, port: 0, dataFolder: join(folder, "other") });
    expect(started.ok).toBe(true);
    if (started.ok) await started.value.close();
    expect(await startWeb({ ...options, port: 0, dataFolder })).toMatchObject({
      ok: false,
      problem: { kind: "data-folder-in-use" },
    });
    expect(
      await startWeb({ ...options, port: 0, host: "192.0.2.1", dataFolder: join(folder, "other") }),
    ).toMatchObject({
      ok: false,
      problem: { kind: "cannot-listen" },
    });
    expect(await startWeb({ ...options, port: 0, dataFolder: join(folder, "secret.html") })).toMatchObject({
      ok: false,
      problem: { kind: "cannot-write" },
    });
  });
});

describe("shared drafts after a restart", () => {
  it("keeps the link and what was written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "penholder-web-"));
    writeFileSync(join(folder, "index.html"), "");
    const start = async (port: number) => {
      const started = await startWeb({
        host: "127.0.0.1",
        port,
        dataFolder: join(folder, "data"),
        pages: folder,
      });
      if (!started.ok) throw new Error(started.problem.kind);
      return started.value;
    };
    const call = async (web: Web, name: string, asked: unknown) => {
      const { origin, hash } = new URL(web.address);
      const authorization = `Bearer ${hash.slice("#token=".length)}`;
      const headers = { authorization, "content-type": "application/json" };
      const reply = await fetch(`${origin}/bridge/${name}`, {
        method: "POST",
        headers,
        body: encodeMessage(asked),
      });
      // What the handlers of these requests answer.
      return decodeMessage(await reply.text()) as {
        readonly value: SharedSession & { readonly draft: string };
      };
    };
    const first = await start(0);
    const { draft } = (await call(first, "createDraft", { name: "D", resolution: emptyResolution("hrc") }))
      .value;
    const session = (await call(first, "shareDraft", { draft })).value;
    const window = joinRoom(session);
    await window.until(isShared);
    window.text.insert(0, "kept");
    await window.until(isShared);
    await first.close();
    await window.until(({ kind }) => kind === "offline");
    const second = await start(first.port);
    expect((await call(second, "shareDraft", { draft })).value).toEqual(session);
    // The window that was open comes back by itself, and a new one reads what was there.
    await window.until(isShared);
    const guest = joinRoom({ ...session, token: session.link.split(".").at(-1) ?? "" });
    await guest.reads("kept");
    window.close();
    guest.close();
    await second.close();
    rmSync(folder, { recursive: true });
  });
});
