// Which drafts are shared, and who holds a token to which room.
import { createHash, randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

/** `owner` shared the draft; `editor` may change it; `reader` may only look on. */
export type Role = "owner" | "editor" | "reader";

export interface Membership {
  readonly room: string;
  readonly role: Role;
}

export interface SharedRoom {
  readonly room: string;
  readonly draft: string;
  readonly tokens: Readonly<Record<Role, string>>;
}

const roles: readonly Role[] = ["owner", "editor", "reader"];

export class Rooms {
  readonly #database: DatabaseSync;
  readonly #open = new Map<string, SharedRoom>();
  /** By the token's digest, so that how long a look-up takes says nothing of a token. */
  readonly #members = new Map<string, Membership>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    const tokenRows = database.prepare("SELECT role, token FROM tokens WHERE room = ?");
    for (const row of database.prepare("SELECT room, draft FROM rooms WHERE isOpen = 1").all()) {
      const room = String(row["room"]);
      const kept = new Map(tokenRows.all(room).map(({ role, token }) => [role, String(token)]));
      const tokens = {
        owner: kept.get("owner") ?? newSecret(),
        editor: kept.get("editor") ?? newSecret(),
        reader: kept.get("reader") ?? newSecret(),
      };
      this.#admit({ room, draft: String(row["draft"]), tokens });
    }
  }

  /** The open room of a draft, or null. */
  find(draft: string): SharedRoom | null {
    return [...this.#open.values()].find((shared) => shared.draft === draft) ?? null;
  }

  isOpen(room: string): boolean {
    return this.#open.has(room);
  }

  /** Opens a room for the draft; the one it has, where it has one. */
  open(draft: string): SharedRoom {
    const before = this.find(draft);
    if (before !== null) return before;
    const tokens = { owner: newSecret(), editor: newSecret(), reader: newSecret() };
    const shared = { room: newSecret(), draft, tokens };
    this.#inOneCommit(() => {
      this.#database
        .prepare("INSERT INTO rooms (room, draft, isOpen) VALUES (?, ?, 1)")
        .run(shared.room, draft);
      const insert = this.#database.prepare("INSERT INTO tokens (token, room, role) VALUES (?, ?, ?)");
      for (const role of roles) insert.run(tokens[role], shared.room, role);
    });
    this.#admit(shared);
    return shared;
  }

  /** From here on no token opens the room. What was written in it stays until the owner's draft holds it. */
  close(room: string): void {
    const shared = this.#open.get(room);
    this.#open.delete(room);
    for (const token of Object.values(shared?.tokens ?? {})) this.#members.delete(digest(token));
    this.#inOneCommit(() => {
      this.#database.prepare("UPDATE rooms SET isOpen = 0 WHERE room = ?").run(room);
      this.#database.prepare("DELETE FROM tokens WHERE room = ?").run(room);
    });
  }

  /** Rooms of the draft whose sharing has ended. */
  closedRoomsOf(draft: string): readonly string[] {
    const rows = this.#database.prepare("SELECT room FROM rooms WHERE draft = ? AND isOpen = 0").all(draft);
    return rows.map(({ room }) => String(room));
  }

  /** Removes a closed room with all that was written in it. */
  forget(room: string): void {
    this.#database.prepare("DELETE FROM rooms WHERE room = ? AND isOpen = 0").run(room);
  }

  memberOf(token: string): Membership | null {
    return this.#members.get(digest(token)) ?? null;
  }

  #admit(shared: SharedRoom): void {
    this.#open.set(shared.room, shared);
    for (const role of roles) this.#members.set(digest(shared.tokens[role]), { room: shared.room, role });
  }

  #inOneCommit(change: () => void): void {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      change();
      this.#database.exec("COMMIT");
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}

/** 192 bits, in letters that need no escaping in a link. */
function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

function digest(token: string): string {
  return createHash("sha256").update(token).digest("base64");
}
