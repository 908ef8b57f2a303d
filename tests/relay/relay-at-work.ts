// A real relay on a real socket of this machine, and windows that join it.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { RelayProvider, type RelayState } from "#collaboration/provider/relay-provider.ts";
import { openDatabase } from "#relay/open-database.ts";
import { openRelay, type Relay } from "#relay/open-relay.ts";

export interface RelayAtWork {
  readonly relay: Relay;
  readonly database: DatabaseSync;
  /** What it said to whoever runs it. */
  readonly lines: readonly string[];
  readonly socket: string;
  readonly stop: () => Promise<void>;
}

function newFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "penholder-relay-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function startRelay(folder: string, port = 0): Promise<RelayAtWork> {
  const lines: string[] = [];
  const database = openDatabase(join(folder, "relay.sqlite"));
  const relay = openRelay(database, (line) => lines.push(line));
  const server = createServer();
  server.on("upgrade", relay.takeSocket);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  // A server that listens on a port has an address with one.
  const address = server.address() as AddressInfo;
  return {
    relay,
    database,
    lines,
    socket: `ws://127.0.0.1:${address.port}`,
    stop: async () => {
      await relay.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Window {
  readonly document: Y.Doc;
  readonly text: Y.Text;
  readonly state: () => RelayState;
  readonly until: (isSo: (state: RelayState) => boolean) => Promise<void>;
  readonly reads: (text: string) => Promise<void>;
  readonly connect: () => void;
  readonly disconnect: () => void;
  readonly close: () => void;
}

export interface Joining {
  readonly socket: string;
  readonly room: string;
  readonly token: string;
  readonly document?: Y.Doc;
}

/** As long as a step may take on a busy machine. */
const patience = 20_000;

export function joinRoom(joining: Joining): Window {
  const { socket, room, token, document = new Y.Doc() } = joining;
  const awareness = new Awareness(document);
  const listeners = new Set<() => void>();
  let state: RelayState = { kind: "offline", unsynced: 0 };
  const provider = new RelayProvider({
    document,
    awareness,
    socket,
    room,
    token,
    retryAfter: 50,
    onState: (next) => {
      state = next;
      for (const listener of [...listeners]) listener();
    },
  });
  const text = document.getText("text");
  const waitFor = (isSo: () => boolean, what: () => string): Promise<void> =>
    new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        listeners.delete(look);
        document.off("update", look);
      };
      const look = () => {
        if (!isSo()) return;
        done();
        resolve();
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(what()));
      }, patience);
      listeners.add(look);
      document.on("update", look);
      look();
    });
  provider.connect();
  return {
    document,
    text,
    state: () => state,
    until: (isSo) =>
      waitFor(
        () => isSo(state),
        () => `The window stays ${JSON.stringify(state)}.`,
      ),
    reads: (wanted) =>
      waitFor(
        () => text.toString() === wanted,
        () => `The window reads “${text.toString()}”.`,
      ),
    connect: () => provider.connect(),
    disconnect: () => provider.disconnect(),
    close: () => {
      provider.destroy();
      awareness.destroy();
    },
  };
}

export const isShared = ({ kind, unsynced }: RelayState): boolean => kind === "live" && unsynced === 0;

/** A relay of its own for each test of a file, and the windows that join it: all gone after the test. */
export interface RelayPerTest {
  /** The relay at work now. */
  readonly work: RelayAtWork;
  /** Starts another on the same folder, in the place of the one that was stopped. */
  readonly startAgain: (port?: number) => Promise<void>;
  readonly join: (token: string, room: string, document?: Y.Doc) => Window;
}

export function relayPerTest(): RelayPerTest {
  let folder: ReturnType<typeof newFolder>;
  let work: RelayAtWork;
  let windows: Window[] = [];
  beforeEach(async () => {
    folder = newFolder();
    work = await startRelay(folder.path);
  });
  afterEach(async () => {
    for (const window of windows) window.close();
    windows = [];
    await work.stop();
    folder.remove();
  });
  return {
    get work() {
      return work;
    },
    startAgain: async (port) => {
      work = await startRelay(folder.path, port);
    },
    join: (token, room, document = new Y.Doc()) => {
      const window = joinRoom({ socket: work.socket, room, token, document });
      windows.push(window);
      return window;
    },
  };
}
