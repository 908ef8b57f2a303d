// `app` and `protocol` of the stand-in: the life of a program, one instance of it, and its paths.
import { EventEmitter } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StandInRecord } from "./stand-in-record.ts";

export interface AppSettings {
  readonly isPackaged: boolean;
  /** The words of the command line after the runtime, as Electron would see them. */
  readonly words: readonly string[];
  readonly version: string;
  readonly onExit: (code: number) => void;
}

interface Closable {
  close(): void;
  isDestroyed(): boolean;
}

/** What an event carries whose listener may stop what would follow. */
export class StoppableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export class StandInApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly commandLine: { readonly hasSwitch: (name: string) => boolean };
  readonly #settings: AppSettings;
  readonly #record: StandInRecord;
  readonly #windows: () => readonly Closable[];
  readonly #ready: Promise<void>;
  readonly #paths = new Map<string, string>([["userData", join(tmpdir(), "penholder-stand-in")]]);
  #lock: Server | null = null;
  #farewell: Promise<void> = Promise.resolve();
  #isQuitting = false;
  #hasExited = false;

  constructor(settings: AppSettings, record: StandInRecord, windows: () => readonly Closable[]) {
    super();
    this.isPackaged = settings.isPackaged;
    this.#settings = settings;
    this.#record = record;
    this.#windows = windows;
    const hasSwitch = (name: string) =>
      settings.words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`));
    this.commandLine = { hasSwitch };
    this.#ready = new Promise((resolve) => this.once("ready", () => resolve()));
  }

  becomeReady(): void {
    this.emit("will-finish-launching");
    this.emit("ready");
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  getVersion(): string {
    return this.#settings.version;
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`The stand-in knows no path “${name}”.`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  enableSandbox(): void {
    this.#record.isSandboxed = true;
  }

  addRecentDocument(path: string): void {
    this.#record.recentDocuments.push(path);
  }

  /** The holder of a folder writes its process number there; whoever comes later tells it how he was called. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath("userData");
    mkdirSync(folder, { recursive: true });
    const mark = join(folder, "instance.pid");
    if (isAlive(mark)) {
      this.#farewell = tellOtherInstance(instanceSocket(folder), this.#settings.words);
      return false;
    }
    writeFileSync(mark, String(process.pid));
    this.#listenForOthers(instanceSocket(folder));
    return true;
  }

  quit(): void {
    if (this.#hasExited) return;
    this.#isQuitting = true;
    this.emit("before-quit", new StoppableEvent());
    for (const window of this.#windows()) window.close();
    if (this.#windows().length === 0) this.#finish();
  }

  exit(code: number = 0): void {
    if (this.#hasExited) return;
    this.#hasExited = true;
    this.#lock?.close();
    this.emit("quit", new StoppableEvent(), code);
    void this.#farewell.finally(() => this.#settings.onExit(code));
  }

  /** A window refused to close: the program goes on. */
  stayOpen(): void {
    this.#isQuitting = false;
  }

  allWindowsClosed(): void {
    if (this.#isQuitting) this.#finish();
    else if (!this.emit("window-all-closed")) this.quit();
  }

  #finish(): void {
    const event = new StoppableEvent();
    this.emit("will-quit", event);
    if (!event.defaultPrevented) this.exit(0);
  }

  #listenForOthers(path: string): void {
    rmSync(path, { force: true });
    this.#lock = createServer((socket) => {
      let text = "";
      socket.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      socket.on("end", () => {
        // The other instance, a stand-in of this very file, wrote it.
        const { words, folder } = JSON.parse(text) as { words: string[]; folder: string };
        this.emit("second-instance", new StoppableEvent(), words, folder);
      });
    }).listen(path);
    this.#lock.unref();
  }
}

function instanceSocket(folder: string): string {
  return join(folder, "instance.sock");
}

function isAlive(mark: string): boolean {
  if (!existsSync(mark)) return false;
  const id = Number(readFileSync(mark, "utf8"));
  return id !== process.pid && existsSync(`/proc/${id}`);
}

function tellOtherInstance(path: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path);
    socket.once("error", reject);
    socket.once("close", () => resolve());
    socket.end(JSON.stringify({ words: ["electron", ...words], folder: process.cwd() }));
  });
}
