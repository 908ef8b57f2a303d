// Shows a window of the stand-in as a page of Chromium: the scheme's handler answers under a made-up https origin.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Route, type WebSocketRoute } from "@playwright/test";
import { WebSocket } from "ws";
import { chromiumLaunch } from "#tests/support/chromium-launch.ts";
import { bindings, scriptWithPreload } from "./preload-in-page.ts";
import type { StandInRecord } from "./stand-in-record.ts";
import { GoingEvent, type Show, type Shown, type StandInWindow } from "./stand-in-window.ts";

/** Chromium gives a scheme of ours no origin; so its pages are shown under this address, which leads nowhere else. */
export const madeUpOrigin = "https://app.penholder.invalid";
export const ownOrigin = "penholder://app";

const flags = [...chromiumLaunch.args, "--remote-debugging-port=0"];

export interface Browser {
  readonly show: (record: StandInRecord) => Show;
  /** Where a test can meet the same pages. */
  readonly endpoint: string;
  readonly version: string;
  readonly close: () => Promise<void>;
}

export async function startChromium(profile: string): Promise<Browser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumLaunch.executablePath,
    chromiumSandbox: false,
    args: flags,
    viewport: { width: 1280, height: 860 },
  });
  const port = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n")[0];
  return {
    show: (record) => (window) => showPage(context, record, window),
    endpoint: `http://127.0.0.1:${port}`,
    version: context.browser()?.version() ?? "of unknown version",
    close: () => context.close(),
  };
}

async function showPage(
  context: BrowserContext,
  record: StandInRecord,
  window: StandInWindow,
): Promise<Shown> {
  const page = context.pages().find((open) => open.url() === "about:blank") ?? (await context.newPage());
  let isOurLoad = false;
  const preload = readFileSync(window.options.webPreferences?.preload ?? "", "utf8");
  const wire = makeWire();
  await page.exposeBinding(bindings.next, () => wire.next());
  await page.exposeBinding(bindings.invoke, ({ frame }, channel: string, asked: readonly unknown[]) =>
    invoke(record, window, { channel, asked, isMainFrame: frame === page.mainFrame(), url: frame.url() }),
  );
  await page.addInitScript(scriptWithPreload(preload, madeUpOrigin));
  await page.route("**/*", (route) =>
    answerRoute(route, { page, record, window, isLoading: () => isOurLoad }),
  );
  await page.routeWebSocket(/^ws:/, (socket) => carrySocket(socket));
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) window.webContents.mainFrame.url = asOwn(frame.url());
  });
  page.on("popup", (popup) => {
    const answer = window.record.contents.openHandler?.({ url: popup.url() } as never); // the one field the shell may read
    if (answer?.action !== "allow") void popup.close();
  });
  page.on("dialog", (dialog) => void dialog.accept());
  page.on("crash", () => window.webContents.emit("render-process-gone", {}, { reason: "crashed" }));
  // The whole of Chromium was killed, and the window with it.
  context.on("close", () => window.webContents.emit("render-process-gone", {}, { reason: "killed" }));
  return {
    load: async (address) => {
      isOurLoad = true;
      wire.restart();
      await page.goto(address.replace(ownOrigin, madeUpOrigin));
      isOurLoad = false;
    },
    send: (channel, told) => wire.put([channel, structuredClone(told)]),
    close: () => page.close(),
  };
}

const asOwn = (address: string) => address.replace(madeUpOrigin, ownOrigin);

/** What is told waits until the page asks for the next thing. */
function makeWire() {
  let waiting: (readonly [string, readonly unknown[]])[] = [];
  let asked: ((told: readonly [string, readonly unknown[]]) => void) | null = null;
  return {
    put(told: readonly [string, readonly unknown[]]): void {
      if (asked === null) waiting.push(told);
      else asked(told);
      asked = null;
    },
    next(): Promise<readonly [string, readonly unknown[]]> {
      const first = waiting.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => {
        asked = resolve;
      });
    },
    restart(): void {
      waiting = [];
      asked = null;
    },
  };
}

interface Invocation {
  readonly channel: string;
  readonly asked: readonly unknown[];
  readonly isMainFrame: boolean;
  readonly url: string;
}

async function invoke(record: StandInRecord, window: StandInWindow, call: Invocation) {
  const handler = record.channels.get(call.channel);
  if (handler === undefined) return { error: `No handler registered for '${call.channel}'` };
  const contents = window.webContents;
  contents.mainFrame.url = call.isMainFrame
    ? call.url.replace(madeUpOrigin, ownOrigin)
    : contents.mainFrame.url;
  const senderFrame = call.isMainFrame ? contents.mainFrame : { url: call.url };
  try {
    // What Electron clones, Playwright would take apart: a Buffer arrives as a Uint8Array.
    return { value: structuredClone(await handler({ sender: contents, senderFrame }, ...call.asked)) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** A socket opened by a page of Electron names the page's own origin; Chromium would name the made-up one. */
function carrySocket(page: WebSocketRoute): void {
  const server = new WebSocket(page.url(), { origin: ownOrigin });
  const waiting: (string | Buffer)[] = [];
  server.on("open", () => {
    for (const message of waiting.splice(0)) server.send(message);
  });
  server.on("message", (message: Buffer, isBinary) => page.send(isBinary ? message : message.toString()));
  server.on("close", (code, reason) => void page.close({ code: closable(code), reason: reason.toString() }));
  // A close follows every error.
  server.on("error", () => undefined);
  page.onMessage((message) => {
    if (server.readyState === WebSocket.OPEN) server.send(message);
    else waiting.push(message);
  });
  page.onClose(() => server.close());
}

/** A page may not be told the codes that only mean that no code came. */
const closable = (code: number) => (code === 1005 || code === 1006 ? 1001 : code);

interface Shower {
  readonly page: Page;
  readonly record: StandInRecord;
  readonly window: StandInWindow;
  /** Whether the shell itself loads a page just now. */
  readonly isLoading: () => boolean;
}

async function answerRoute(route: Route, { page, record, window, isLoading }: Shower): Promise<void> {
  const request = route.request();
  const address = asOwn(request.url());
  if (request.isNavigationRequest() && !isLoading()) {
    const isMainFrame = request.frame() === page.mainFrame();
    const event = new GoingEvent(address, isMainFrame);
    if (isMainFrame) window.webContents.emit("will-navigate", event);
    window.webContents.emit("will-frame-navigate", event);
    // As Electron does, the page stays; any other reason would show Chromium's page of errors.
    if (event.defaultPrevented) return route.abort("aborted");
  }
  const isCancelled = await new Promise<boolean>((resolve) => {
    if (record.session.beforeRequest === null) resolve(false);
    else record.session.beforeRequest({ url: address }, ({ cancel }) => resolve(cancel === true));
  });
  const handler = record.session.handlers.get(new URL(address).protocol.slice(0, -1));
  if (isCancelled || handler === undefined) return route.abort();
  const response = await handler(new Request(address, { method: request.method() }));
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
