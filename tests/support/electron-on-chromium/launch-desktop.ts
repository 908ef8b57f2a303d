// Starts the built desktop program for a test: under the real Electron where its binary is present, else over the stand-in.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, type Browser, chromium, type Page } from "@playwright/test";
import type * as Electron from "electron";
import { chromiumLaunch } from "#tests/support/chromium-launch.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** Runs in the main process, from its text: it may use its two arguments and nothing around it. */
type RunInMain = <Argument, Result>(
  run: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>,
  argument: Argument,
) => Promise<Result>;

export interface DesktopUnderTest {
  readonly inMain: RunInMain;
  readonly window: () => Promise<Page>;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number | null>;
  /** What it wrote on standard error. */
  readonly said: () => string;
  /** As when the machine takes it away: at once, without a word to it. */
  readonly kill: () => Promise<void>;
  /** Ends it, however it stands; for the end of a test. */
  readonly end: () => Promise<void>;
}

export interface Launch {
  readonly dataFolder: string;
  readonly words?: readonly string[];
  /** The folder of the program, where it is not the tree itself. */
  readonly program?: string;
}

/** Which of the two runs, in a sentence for the test's output. */
export const runsOn: string = describeRuntime();

export function launchDesktop(launch: Launch): Promise<DesktopUnderTest> {
  const binary = findElectron();
  return binary === null ? launchStandIn(launch) : launchElectron(binary, launch);
}

function wordsOf({ dataFolder, words = [], program = root }: Launch): readonly string[] {
  return [program, `--data=${dataFolder}`, ...words];
}

/** Looked for as `electron/index.js` does, but never downloaded. */
function findElectron(): string | null {
  const folder = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(root, "node_modules", "electron", "dist");
  const places: Readonly<Record<string, string>> = {
    linux: "electron",
    win32: "electron.exe",
    darwin: "Electron.app/Contents/MacOS/Electron",
  };
  const place = join(folder, places[process.platform] ?? "electron");
  return existsSync(place) ? place : null;
}

function describeRuntime(): string {
  if (findElectron() !== null) return "the real Electron";
  return "a stand-in for Electron over Chromium (no Electron binary is present here); pages of penholder://app are shown under https://app.penholder.invalid";
}

async function launchElectron(executablePath: string, launch: Launch): Promise<DesktopUnderTest> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const started = await _electron.launch({
    executablePath,
    args: [...asRoot, ...wordsOf(launch)],
    cwd: root,
  });
  const ended = new Promise<number | null>((resolve) => started.process().once("exit", resolve));
  let said = "";
  started.process().stderr?.on("data", (part: Buffer) => {
    said += part.toString();
  });
  return {
    // Playwright types the module by its own copy of Electron's types.
    inMain: (run, argument) => started.evaluate(run as never, argument as never),
    window: () => started.firstWindow(),
    ended,
    said: () => said,
    kill: async () => {
      started.process().kill("SIGKILL");
      await ended;
    },
    end: async () => {
      if (started.process().exitCode === null) started.process().kill("SIGKILL");
      await ended;
    },
  };
}

async function launchStandIn(launch: Launch): Promise<DesktopUnderTest> {
  const hook = new URL("./take-the-place.mjs", import.meta.url).href;
  const profile = mkdtempSync(join(tmpdir(), "penholder-chromium-"));
  const child = spawn(
    process.execPath,
    [
      "--no-warnings",
      "--import",
      hook,
      join(launch.program ?? root, "build/main/main.js"),
      ...wordsOf(launch),
    ],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "pipe", "ipc"],
      env: { ...process.env, PENHOLDER_STAND_IN_PROFILE: profile },
    },
  );
  let said = "";
  child.stderr?.on("data", (part: Buffer) => {
    said += part.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  // A killed program's Chromium goes a moment later, and writes until then.
  const swept = ended.then(() =>
    rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }),
  );
  const endpoint = await hear(
    child,
    ended,
    () => said,
    (told) => told.endpoint,
  );
  const browser: { current: Browser | null } = { current: null };
  const inMain = orders(child);
  return {
    inMain,
    window: async () => {
      browser.current ??= await chromium.connectOverCDP(endpoint);
      return findWindow(browser.current);
    },
    ended,
    said: () => said,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    end: async () => {
      await browser.current?.close();
      if (child.connected) child.disconnect();
      await swept;
    },
  };
}

interface Told {
  readonly endpoint?: string;
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: string;
}

function hear<Found>(
  child: ChildProcess,
  ended: Promise<unknown>,
  said: () => string,
  find: (told: Told) => Found | undefined,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const listen = (told: Told) => {
      const found = find(told);
      if (found === undefined) return;
      child.off("message", listen);
      resolve(found);
    };
    child.on("message", listen);
    void ended.then((code) => reject(new Error(`The program ended early (${code}).\n${said()}`)));
  });
}

function orders(child: ChildProcess): RunInMain {
  let last = 0;
  return (run, argument) => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const listen = (told: Told) => {
        if (told.id !== id) return;
        child.off("message", listen);
        if (told.error !== undefined) reject(new Error(told.error));
        else resolve(told.value as never); // the function's own answer came back
      };
      child.on("message", listen);
      child.send({ id, run: run.toString(), argument });
    });
  };
}

/** The page appears when the shell has opened its window. */
async function findWindow(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error("Chromium has no context.");
  const isShown = (page: Page) => page.url().startsWith("https://app.penholder.invalid/");
  const shown = context.pages().find(isShown);
  if (shown !== undefined) return shown;
  const page = context.pages()[0] ?? (await context.waitForEvent("page"));
  await page.waitForURL("https://app.penholder.invalid/**");
  return page;
}

/** Whether the bundles a test needs are there; `npm test` builds them first. */
export function findMissingBundle(): string | null {
  const needed = ["build/main/main.js", "build/main/preload.cjs", "build/renderer/index.html"];
  return needed.find((path) => !existsSync(join(root, path))) ?? null;
}

/** A browser of somebody who has no desktop program. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch(chromiumLaunch);
}
