// The shell's settings, and the proof that the check sees each of them: every item is breached once on purpose.
import { EventEmitter } from "node:events";
import { beforeAll, describe, expect, it } from "vitest";
import type {
  SessionRecord,
  StandInRecord,
  WindowRecord,
} from "#tests/support/electron-on-chromium/stand-in-record.ts";
import { findBreaches, securityItems } from "./security-checklist.ts";
import { startShell } from "./start-shell.ts";

let sound: StandInRecord;

beforeAll(async () => {
  sound = (await startShell()).record;
});

type Preferences = NonNullable<WindowRecord["options"]["webPreferences"]>;

const withWindow = (change: (window: WindowRecord) => WindowRecord) => (record: StandInRecord) => ({
  ...record,
  windows: record.windows.map(change),
});
const withPreferences = (change: Preferences) =>
  withWindow((window) => ({
    ...window,
    options: { ...window.options, webPreferences: { ...window.options.webPreferences, ...change } },
  }));
const withSession = (change: Partial<SessionRecord>) => (record: StandInRecord) => ({
  ...record,
  session: { ...record.session, ...change },
});
const contents = (openHandler: WindowRecord["contents"]["openHandler"]) =>
  Object.assign(new EventEmitter(), { openHandler });
const withPolicy = (policy: string) =>
  withSession({
    handlers: new Map([
      ["penholder", () => new Response("", { headers: { "content-security-policy": policy } })],
    ]),
  });

const plants: readonly (readonly [string, (record: StandInRecord) => StandInRecord])[] = [
  ["context isolation", withPreferences({ contextIsolation: false })],
  ["sandbox", withPreferences({ sandbox: false })],
  ["sandbox for all", (record) => ({ ...record, isSandboxed: false })],
  ["no Node in pages", withPreferences({ nodeIntegration: true })],
  ["no Node in workers", withPreferences({ nodeIntegrationInWorker: true })],
  ["no Node in frames", withPreferences({ nodeIntegrationInSubFrames: true })],
  ["web security", withPreferences({ webSecurity: false })],
  ["no insecure content", withPreferences({ allowRunningInsecureContent: true })],
  ["no experimental features", withPreferences({ experimentalFeatures: true })],
  ["no experimental features", withPreferences({ enableBlinkFeatures: "CSSVariables" })],
  ["no webview tag", withPreferences({ webviewTag: true })],
  ["no plugins", withPreferences({ plugins: true })],
  ["no navigation by drop", withPreferences({ navigateOnDragDrop: true })],
  ["no developer tools", withPreferences({ devTools: true })],
  ["no spelling service", withPreferences({ spellcheck: true })],
  ["no spelling service", withSession({ spellChecker: true })],
  ["own pages only", withWindow((window) => ({ ...window, loaded: ["https://elsewhere.example/"] }))],
  [
    "no new windows",
    withWindow((window) => ({
      ...window,
      contents: Object.assign(Object.create(window.contents), { openHandler: () => ({ action: "allow" }) }),
    })),
  ],
  ["no permissions", withSession({ permissionRequest: (_contents, _permission, answer) => answer(true) })],
  ["no permissions", withSession({ permissionCheck: () => true })],
  ["no permissions", withSession({ permissionRequest: null })],
  ["no devices", withSession({ device: () => true })],
  ["no screen capture", withSession({ displayMedia: null })],
  ["no downloads", withSession({ events: new EventEmitter() })],
  ["no requests to elsewhere", withSession({ beforeRequest: null })],
  [
    "least privileges of the scheme",
    (record) => ({
      ...record,
      schemes: record.schemes.map((scheme) => ({
        ...scheme,
        privileges: { ...scheme.privileges, bypassCSP: true },
      })),
    }),
  ],
  [
    "one channel",
    (record) => ({ ...record, channels: new Map([...record.channels, ["second", () => null]]) }),
  ],
  [
    "only our scheme",
    (record) =>
      withSession({ handlers: new Map([...record.session.handlers, ["other", () => new Response()]]) })(
        record,
      ),
  ],
];

describe("the desktop's settings", () => {
  it("hold, every one", async () => {
    expect(await findBreaches(sound)).toEqual([]);
  });

  it.each(plants)("are seen when one is breached: %s", async (name, plant) => {
    expect(await findBreaches(plant(sound))).toEqual([name]);
  });

  it("are seen when navigation and embedding are let through", async () => {
    const plant = withWindow((window) => ({ ...window, contents: contents(() => ({ action: "deny" })) }));
    expect(await findBreaches(plant(sound))).toEqual(["no navigation", "no attached webview"]);
  });

  it.each([
    "default-src 'self'",
    "default-src 'none'; script-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "default-src 'none'; script-src 'self'; connect-src https:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ])("are seen when the policy is open: %s", async (policy) => {
    expect(await findBreaches(withPolicy(policy)(sound))).toEqual(["content security policy"]);
  });

  it("have a planted breach for each item", () => {
    const planted = new Set([...plants.map(([name]) => name), "no navigation", "no attached webview"]);
    expect(securityItems.map((item) => item.name).filter((name) => !planted.has(name))).toEqual([]);
  });
});

describe("a packed program", () => {
  it.each(["remote-debugging-port=9222", "inspect", "no-sandbox", "disable-web-security"])(
    "does not start with --%s",
    async (word) => {
      const { record, exits, lines } = await startShell({ words: [`--${word}`] });
      expect(exits).toEqual([2]);
      expect(record.windows).toEqual([]);
      expect(lines.join()).toContain("does not start with");
    },
  );

  it("leaves developer tools to the unpacked one", async () => {
    const { record } = await startShell({ isPackaged: false });
    expect(await findBreaches(record)).toEqual(["no developer tools"]);
  });
});
