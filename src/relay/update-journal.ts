// Every update is committed before it is acknowledged. Several that arrive together share one commit.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";

/** A room with more rows than this is compacted when it falls idle… */
const mostIdleRows = 50;
/** …and one at work after so many more commits. */
const mostCommits = 2_000;

interface Waiting {
  readonly room: string;
  readonly update: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class UpdateJournal {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  #waiting: Waiting[] = [];
  /** Commits of each room since it was last compacted. */
  readonly #commits = new Map<string, number>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insert = database.prepare("INSERT INTO updates (room, bytes) VALUES (?, ?)");
  }

  /** Returns once the update is committed; fails where it could not be. */
  commit(room: string, update: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ room, update, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#commitWaiting());
    });
  }

  /** All that was committed, oldest first. */
  load(room: string): readonly Uint8Array[] {
    const rows = this.#database.prepare("SELECT bytes FROM updates WHERE room = ? ORDER BY id").all(room);
    return rows.map(({ bytes }) => (bytes instanceof Uint8Array ? bytes : new Uint8Array()));
  }

  /**
   * Makes one row of many. For when nobody is waiting: it reads the whole room. Where the disk does not allow it the
   * rows stay as they are, and nothing is lost.
   */
  compact(room: string): void {
    if (!this.#database.isOpen) return;
    this.#commits.delete(room);
    try {
      const updates = this.load(room);
      if (updates.length > mostIdleRows) this.#replace(room, mergeAll(updates));
    } catch (error) {
      if (!isDatabaseError(error)) throw error;
    }
  }

  #replace(room: string, updates: readonly Uint8Array[]): void {
    this.#inOneCommit(() => {
      this.#database.prepare("DELETE FROM updates WHERE room = ?").run(room);
      for (const update of updates) this.#insert.run(room, update);
    });
  }

  #commitWaiting(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    if (this.#tryToCommit(batch) === null) settle(batch, null);
    // One of them may be what does not fit; the others need not fail with it.
    else for (const one of batch) settle([one], this.#tryToCommit([one]));
    for (const { room } of batch) this.#count(room);
  }

  #count(room: string): void {
    const commits = (this.#commits.get(room) ?? 0) + 1;
    this.#commits.set(room, commits);
    if (commits === mostCommits) setImmediate(() => this.compact(room));
  }

  /** Null where all is committed, else what kept it from being. */
  #tryToCommit(batch: readonly Waiting[]): { readonly cause: unknown } | null {
    try {
      this.#inOneCommit(() => {
        for (const { room, update } of batch) this.#insert.run(room, update);
      });
      return null;
    } catch (cause) {
      return { cause };
    }
  }

  #inOneCommit(change: () => void): void {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      change();
      this.#database.exec("COMMIT");
    } catch (error) {
      // A full disk may already have rolled it back.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}

function settle(batch: readonly Waiting[], failure: { readonly cause: unknown } | null): void {
  for (const { resolve, reject } of batch) {
    if (failure === null) resolve();
    else reject(failure.cause);
  }
}

/** One update that says all the others say; one that cannot be applied stays as it is: it is not ours to drop. */
function mergeAll(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const whole = new Doc();
  const odd = updates.filter((update) => !isApplied(whole, update));
  const merged = encodeStateAsUpdate(whole);
  whole.destroy();
  return [merged, ...odd];
}

function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
}

/** Takes a stored update into the document; false for bytes that Yjs cannot read. */
export function isApplied(document: Doc, update: Uint8Array): boolean {
  try {
    applyUpdate(document, update);
    return true;
  } catch {
    // Whatever Yjs's decoder met: it is not the document's fault.
    return false;
  }
}
