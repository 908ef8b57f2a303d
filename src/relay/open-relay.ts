// The collaboration server: passes changes on among those who hold a token, after each is safe on disk.
import type { IncomingMessage } from "node:http";
import type { DatabaseSync } from "node:sqlite";
import type { Duplex } from "node:stream";
import {
  type beforeSyncPayload,
  type Connection,
  type onAuthenticatePayload,
  Server,
} from "@hocuspocus/server";
import { decodeUpdate, snapshot, snapshotContainsUpdate } from "yjs";
import { type CloseReason, closeReasons } from "#collaboration/document/close-codes.ts";
import { type Role, Rooms } from "./rooms.ts";
import { isApplied, UpdateJournal } from "./update-journal.ts";

/** A first sync of the longest outcome document is far below; more is an accident or an attack. */
const largestMessage = 16_000_000;

/** What is known of a connection from its token. */
interface Member {
  readonly role: Role;
  readonly token: string;
}

export interface Relay {
  readonly rooms: Rooms;
  readonly journal: UpdateJournal;
  /** Takes over a connection that asked to become a socket. Who may ask is the server's to check before. */
  readonly takeSocket: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes the room to everybody, at once. */
  readonly endSharing: (room: string) => void;
  /** Lets go of everybody and takes nobody more. What still asks of rooms and journal is answered. */
  readonly disconnect: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** No `Error`: Hocuspocus prints those with all they carry, and a refusal is no fault of the relay. */
interface Refusal {
  readonly code: number;
  /** The provider's close message carries only a reason: the window finds the sentence by the code. */
  readonly reason: string;
}

function refusal({ code }: CloseReason): Refusal {
  return { code, reason: String(code) };
}

/** The relay over an open database, which it closes with itself. `report` takes a line for whoever runs it. */
export function openRelay(database: DatabaseSync, report: (line: string) => void): Relay {
  const rooms = new Rooms(database);
  const journal = new UpdateJournal(database);
  const sockets = new Set<Duplex>();
  const mayStay = ({ context, documentName }: Entering): void => {
    const membership = context === undefined ? null : rooms.memberOf(context.token);
    if (membership?.room !== documentName) throw refusal(closeReasons.sharingEnded);
  };

  const server = new Server<Member>({
    quiet: true,
    stopOnSignals: false,
    // Nothing waits to be stored: what is in the document is already committed.
    debounce: 0,
    websocketOptions: { maxPayload: largestMessage, perMessageDeflate: false },
    onAuthenticate: async (payload) => admit(payload, rooms),
    connected: async ({ connection, documentName, context }) => {
      // Sharing may have ended while the document was loaded.
      if (rooms.memberOf(context.token)?.room !== documentName) cutOff(connection, closeReasons.sharingEnded);
    },
    onLoadDocument: async ({ document, documentName }) => {
      for (const update of journal.load(documentName)) isApplied(document, update);
    },
    beforeHandleMessage: async (payload) => mayStay(payload),
    beforeSync: (payload) => commitFirst(payload, { rooms, journal, report }),
    afterUnloadDocument: async ({ documentName }) => journal.compact(documentName),
  });

  let disconnected: Promise<void> | null = null;
  const connectionsOf = (room: string) => server.hocuspocus.documents.get(room)?.getConnections() ?? [];
  const letGo = async (): Promise<void> => {
    for (const room of server.hocuspocus.documents.keys())
      for (const connection of connectionsOf(room)) cutOff(connection, closeReasons.relayStopping);
    await server.destroy();
    for (const socket of sockets) socket.destroy();
  };
  return {
    rooms,
    journal,
    takeSocket: (request, socket, head) => {
      if (disconnected !== null) return void socket.destroy();
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
      // Never listened on: our own server hands over the connections it has looked at.
      server.httpServer.emit("upgrade", request, socket, head);
    },
    endSharing: (room) => {
      rooms.close(room);
      for (const connection of connectionsOf(room)) cutOff(connection, closeReasons.sharingEnded);
    },
    disconnect: () => (disconnected ??= letGo()),
    close: async () => {
      disconnected ??= letGo();
      await disconnected;
      database.close();
    },
  };
}

interface Entering {
  readonly context: Member | undefined;
  readonly documentName: string;
}

async function admit(
  { token, documentName, connectionConfig }: onAuthenticatePayload<Member>,
  rooms: Rooms,
): Promise<Member> {
  const membership = rooms.memberOf(token);
  if (membership === null || membership.room !== documentName) throw refusal(closeReasons.strangerRefused);
  connectionConfig.readOnly = membership.role === "reader";
  return { role: membership.role, token };
}

interface Keeping {
  readonly rooms: Rooms;
  readonly journal: UpdateJournal;
  readonly report: (line: string) => void;
}

/** y-protocols/sync: a question what the other has (0), an answer to it (1), a change (2). */
const question = 0;
const answer = 1;

/**
 * Only here does Hocuspocus wait for us before it acknowledges: `onChange` and `onStoreDocument` run after the
 * acknowledgement, and what a listener of the document throws is swallowed.
 */
async function commitFirst(
  { type, payload, connection, document, documentName, context }: beforeSyncPayload<Member>,
  { rooms, journal, report }: Keeping,
): Promise<void> {
  if (type === question || connection.readOnly || isEmpty(payload)) return;
  if (!isReadable(payload)) {
    cutOff(connection, closeReasons.badUpdate);
    throw refusal(closeReasons.badUpdate);
  }
  // An answer repeats every deletion; what the document holds is committed already.
  if (type === answer && snapshotContainsUpdate(snapshot(document), payload)) return;
  try {
    await journal.commit(documentName, payload);
  } catch (error) {
    report(`A shared change could not be stored: ${error instanceof Error ? error.message : String(error)}`);
    // Left to itself Hocuspocus would keep the socket open and the window unsynced for ever.
    cutOff(connection, closeReasons.notStored);
    throw refusal(closeReasons.notStored);
  }
  if (rooms.memberOf(context.token) === null) throw refusal(closeReasons.sharingEnded);
}

/** No change and no deletion: how Yjs says nothing. */
function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

function isReadable(update: Uint8Array): boolean {
  try {
    decodeUpdate(update);
    return true;
  } catch {
    // Whatever Yjs's decoder met: these bytes are no update.
    return false;
  }
}

/** Tells why, then closes the socket under the document's channel. */
function cutOff(connection: Connection<Member>, { code, sentence }: CloseReason): void {
  connection.close({ code, reason: String(code) });
  connection.webSocket.close(code, sentence);
}
