// The shell's own code over a stand-in that shows nothing: for what it sets, refuses and asks.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { firstSettings } from "#bridge/first-settings.ts";
import { succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { changeSettings } from "#bridge/settings.ts";
import type { ShellRequest } from "#host/create-host.ts";
import type { ElectronParts } from "#main/electron-parts.ts";
import { type DesktopStart, type HostAtWork, startDesktop } from "#main/start-desktop.ts";
import { makeStandIn } from "#tests/support/electron-on-chromium/stand-in.ts";

export interface ShellSettings {
  readonly isPackaged?: boolean;
  readonly words?: readonly string[];
  readonly dataFolder?: string;
  readonly patience?: number;
  readonly startHost?: DesktopStart["startHost"];
}

/** A host that knows next to nothing: the shell's own answers are what is tried here. */
const handlers = {
  listDrafts: async () => [],
  getSettings: async () => firstSettings,
  changeSettings: async ({ change }) => succeed(changeSettings(firstSettings, change)),
} satisfies Partial<Bridge> as unknown as Omit<Bridge, ShellRequest>; // no other handler is called

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes with the tests of its file. */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.push(folder);
  return folder;
}

export async function startShell(settings: ShellSettings = {}) {
  const folder = settings.dataFolder ?? newFolder("penholder-shell-");
  const pages = newFolder("penholder-pages-");
  mkdirSync(join(pages, "assets"));
  writeFileSync(join(pages, "index.html"), "<!doctype html><title>Penholder</title>");
  const words = settings.words ?? [];
  const exits: number[] = [];
  const lines: string[] = [];
  const order: string[] = [];
  const { electron, record } = makeStandIn({
    isPackaged: settings.isPackaged ?? true,
    words,
    version: "0.0.0",
    show: null,
    say: (line) => lines.push(line),
    onExit: (code) => {
      order.push("exit");
      exits.push(code);
    },
  });
  const host: HostAtWork = {
    handlers,
    setTemplatesFolder: async (chosen) =>
      succeed({ folder: chosen, templates: [], broken: [], problem: null }),
    close: async () => {
      order.push("host closed");
    },
  };
  // The stand-in has only what the shell uses of each part.
  const desktop = startDesktop(electron as unknown as ElectronParts, {
    pages,
    preload: join(pages, "preload.cjs"),
    words,
    workingFolder: folder,
    dataFolder: folder,
    startHost: settings.startHost ?? (async () => host),
    log: (line) => lines.push(line),
    patience: settings.patience ?? 5_000,
  });
  electron.app.becomeReady();
  const hasBegun = () => exits.length > 0 || record.windows.some((window) => window.loaded.length > 0);
  while (!hasBegun()) await new Promise((resolve) => setImmediate(resolve));
  return { electron, record, desktop, exits, lines, order, folder };
}
