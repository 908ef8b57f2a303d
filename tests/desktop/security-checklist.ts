// What must hold of every window, session and scheme, item by item, judged from what the shell asked of Electron.
import type { EventEmitter } from "node:events";
import type { StandInRecord, WindowRecord } from "#tests/support/electron-on-chromium/stand-in-record.ts";

export interface SecurityItem {
  readonly name: string;
  readonly holds: (record: StandInRecord) => boolean;
}

const ours = "penholder://app/index.html";
const foreign = "https://elsewhere.example/";
const departures = [
  { url: foreign, isMainFrame: true },
  { url: ours, isMainFrame: false },
  { url: "penholder://app/assets/other.html", isMainFrame: true },
  { url: "penholder://elsewhere/index.html", isMainFrame: true },
  { url: "file:///etc/passwd", isMainFrame: true },
  { url: "data:text/html,x", isMainFrame: true },
];
const permissions = [
  "media",
  "geolocation",
  "notifications",
  "clipboard-read",
  "midiSysex",
  "openExternal",
  "fullscreen",
  "fileSystem",
  "hid",
  "usb",
];

const preferences = (window: WindowRecord) => window.options.webPreferences ?? {};

function inEveryWindow(holds: (window: WindowRecord) => boolean) {
  return (record: StandInRecord) => record.windows.length > 0 && record.windows.every(holds);
}

/** Whether the listeners of the event stop it. */
function stops(emitter: EventEmitter, name: string, going: object = {}): boolean {
  let isStopped = false;
  const event = {
    ...going,
    preventDefault: () => {
      isStopped = true;
    },
  };
  emitter.emit(name, event);
  return isStopped;
}

function permits({ session }: StandInRecord, permission: string, address: string): boolean {
  let isPermitted = session.permissionRequest === null;
  const details = { requestingUrl: address };
  const answer = (may: boolean) => {
    isPermitted = may;
  };
  session.permissionRequest?.(null, permission, answer, details);
  const check = session.permissionCheck?.(null, permission, address) ?? true;
  return isPermitted || check;
}

function lets({ session }: StandInRecord, address: string): boolean {
  let isCancelled = false;
  session.beforeRequest?.({ url: address }, ({ cancel }) => {
    isCancelled = cancel === true;
  });
  return !isCancelled;
}

async function answerOf({ session }: StandInRecord, address: string): Promise<Response | null> {
  const handler = session.handlers.get("penholder");
  return handler === undefined ? null : handler(new Request(address));
}

async function readPolicy(record: StandInRecord): Promise<ReadonlyMap<string, string>> {
  const policy = (await answerOf(record, ours))?.headers.get("content-security-policy") ?? "";
  return new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(" ");
      return [name, sources.join(" ")];
    }),
  );
}

function givesPictures(record: StandInRecord): boolean {
  let given: object = { video: "none asked" };
  if (record.session.displayMedia === null) return true;
  record.session.displayMedia({}, (streams) => {
    given = streams;
  });
  return Object.keys(given).length > 0;
}

export const securityItems: readonly SecurityItem[] = [
  { name: "context isolation", holds: inEveryWindow((w) => preferences(w).contextIsolation === true) },
  { name: "sandbox", holds: inEveryWindow((w) => preferences(w).sandbox === true) },
  { name: "sandbox for all", holds: (record) => record.isSandboxed },
  { name: "no Node in pages", holds: inEveryWindow((w) => preferences(w).nodeIntegration === false) },
  {
    name: "no Node in workers",
    holds: inEveryWindow((w) => preferences(w).nodeIntegrationInWorker === false),
  },
  {
    name: "no Node in frames",
    holds: inEveryWindow((w) => preferences(w).nodeIntegrationInSubFrames === false),
  },
  { name: "web security", holds: inEveryWindow((w) => preferences(w).webSecurity === true) },
  {
    name: "no insecure content",
    holds: inEveryWindow((w) => preferences(w).allowRunningInsecureContent === false),
  },
  {
    name: "no experimental features",
    holds: inEveryWindow(
      (w) =>
        preferences(w).experimentalFeatures === false && preferences(w).enableBlinkFeatures === undefined,
    ),
  },
  { name: "no webview tag", holds: inEveryWindow((w) => preferences(w).webviewTag === false) },
  { name: "no plugins", holds: inEveryWindow((w) => preferences(w).plugins === false) },
  { name: "no navigation by drop", holds: inEveryWindow((w) => preferences(w).navigateOnDragDrop === false) },
  { name: "no developer tools", holds: inEveryWindow((w) => preferences(w).devTools === false) },
  {
    name: "no spelling service",
    holds: (record) =>
      !record.session.spellChecker && inEveryWindow((w) => preferences(w).spellcheck === false)(record),
  },
  { name: "own pages only", holds: inEveryWindow((w) => w.loaded.every((address) => address === ours)) },
  {
    name: "no navigation",
    holds: inEveryWindow((w) =>
      ["will-navigate", "will-frame-navigate", "will-redirect"].every((name) =>
        departures.every((departure) => stops(w.contents, name, departure)),
      ),
    ),
  },
  {
    name: "no new windows",
    holds: inEveryWindow((w) => w.contents.openHandler?.({ url: foreign } as never).action === "deny"), // the one field read
  },
  { name: "no attached webview", holds: inEveryWindow((w) => stops(w.contents, "will-attach-webview")) },
  {
    name: "no permissions",
    holds: (record) =>
      permissions.every((permission) => !permits(record, permission, ours)) &&
      !permits(record, "clipboard-sanitized-write", foreign),
  },
  { name: "no devices", holds: (record) => record.session.device?.({}) === false },
  { name: "no screen capture", holds: (record) => !givesPictures(record) },
  { name: "no downloads", holds: (record) => stops(record.session.events, "will-download") },
  {
    name: "no requests to elsewhere",
    holds: (record) =>
      [
        foreign,
        "http://127.0.0.1:80/",
        "file:///etc/passwd",
        "ws://127.0.0.1.elsewhere.example/",
        "wss://elsewhere.example/",
        "penholder://app.elsewhere/",
        "data:text/html,x",
        "blob:penholder://app/1",
      ].every((address) => !lets(record, address)) && lets(record, ours),
  },
  {
    name: "least privileges of the scheme",
    holds: ({ schemes }) =>
      schemes.length === 1 &&
      JSON.stringify(Object.entries(schemes[0]?.privileges ?? {}).sort()) ===
        JSON.stringify(["secure", "standard", "stream", "supportFetchAPI"].map((name) => [name, true])),
  },
  { name: "only our scheme", holds: ({ session }) => [...session.handlers.keys()].join() === "penholder" },
  { name: "one channel", holds: ({ channels }) => [...channels.keys()].join() === "penholder:request" },
];

const expectedPolicy: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

/** The items that do not hold, by name. */
export async function findBreaches(record: StandInRecord): Promise<readonly string[]> {
  const policy = await readPolicy(record);
  const isStrict = Object.entries(expectedPolicy).every(([name, sources]) => policy.get(name) === sources);
  const isOpen = [...policy.values()].some((sources) => /unsafe|https?:|\s\*|^\*/.test(sources));
  const breached = securityItems.filter((item) => !item.holds(record)).map((item) => item.name);
  return isStrict && !isOpen ? breached : [...breached, "content security policy"];
}
