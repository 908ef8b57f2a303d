// Keeps the shared document in step with a relay, and says truthfully how far that is.
import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from "@hocuspocus/provider";
import type { Provider } from "@lexical/yjs";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { type CloseReason, closeReasons, findCloseReason } from "#collaboration/document/close-codes.ts";
import { holdIncoming, type Incoming } from "./hold-incoming.ts";
import { Listeners, type ProviderEvents } from "./listeners.ts";
import { pacePresence } from "./pace-presence.ts";

/** `live`: connected and in step, but for `unsynced` changes the relay has not committed yet. */
export type RelayState =
  | { readonly kind: "connecting"; readonly unsynced: number }
  | { readonly kind: "live"; readonly unsynced: number }
  | { readonly kind: "offline"; readonly unsynced: number }
  | { readonly kind: "refused"; readonly unsynced: number; readonly reason: CloseReason };

export interface RelayOptions {
  readonly document: Doc;
  /** Shared with the local provider, so that both speak of the same caret. */
  readonly awareness: Awareness;
  /** Address of the relay's socket. */
  readonly socket: string;
  readonly room: string;
  readonly token: string;
  readonly onState: (state: RelayState) => void;
  /** How soon to try again, in milliseconds. */
  readonly retryAfter?: number;
  /** How long a relay may say nothing before it is given up and tried again, in milliseconds. */
  readonly patience?: number;
  /** Where there is no global WebSocket. */
  readonly webSocket?: unknown;
}

// Hocuspocus's message type for the acknowledgement of an update.
const syncStatus = 8;
/** A socket's state before it is open. */
const connecting = 0;
/** Hocuspocus's own code for a token that opens nothing, for a relay that gives none of ours. */
const unauthorized = 4401;

export class RelayProvider {
  readonly awareness: Awareness;
  /** What others change, on its way into the document. */
  readonly incoming: Incoming;
  private readonly listeners = new Listeners();
  private readonly socket: HocuspocusProviderWebsocket;
  private readonly provider: HocuspocusProvider;
  private readonly options: RelayOptions;
  private kind: RelayState["kind"] = "offline";
  private reason: CloseReason = closeReasons.strangerRefused;
  private synced = false;
  /** What was last asked for: Hocuspocus forgets a `connect` that comes while it is still closing. */
  private wanted = false;
  /** Acknowledgements to come. Hocuspocus's own count can reach nought too early when offline changes are sent again. */
  private unsynced = 0;
  /** Runs as long as there is a connection or a try at one; whatever the relay says starts it anew. */
  private silence: ReturnType<typeof setTimeout> | undefined;

  private readonly stopPresence: () => void;

  constructor(options: RelayOptions) {
    this.options = options;
    this.awareness = options.awareness;
    const retryAfter = options.retryAfter ?? 1000;
    this.socket = new HocuspocusProviderWebsocket({
      url: options.socket,
      autoConnect: false,
      delay: retryAfter,
      minDelay: retryAfter,
      maxDelay: 10_000,
      // A silent relay is given up here, below: Hocuspocus's own way forgets to tell its provider, which then never
      // takes part again. A day is as good as never.
      messageReconnectTimeout: 86_400_000,
      ...(options.webSocket !== undefined && { WebSocketPolyfill: options.webSocket }),
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: options.room,
      document: options.document,
      awareness: options.awareness,
      token: options.token,
    });
    this.incoming = holdIncoming(this.provider);
    this.stopPresence = this.pacePresence();
    this.listen();
    this.provider.attach();
  }

  connect(): void {
    if (this.kind === "refused") return;
    this.wanted = true;
    this.change("connecting");
    // Fails only by being given up, which `disconnect` does.
    void this.socket.connect();
  }

  disconnect(): void {
    this.wanted = false;
    clearTimeout(this.silence);
    this.socket.disconnect();
    this.change("offline");
  }

  /** Ends the connection for good. The document and its awareness stay with who made them. */
  destroy(): void {
    clearTimeout(this.silence);
    this.incoming.release();
    this.options.document.off("update", this.onUpdate);
    // `HocuspocusProvider.destroy` would destroy the awareness too, which the local provider still uses.
    this.provider.removeAllListeners();
    this.provider.detach();
    this.options.document.off("update", this.provider.boundDocumentUpdateHandler);
    this.stopPresence();
    this.socket.destroy();
  }

  get state(): RelayState {
    const { kind, unsynced, reason } = this;
    return kind === "refused" ? { kind, unsynced, reason } : { kind, unsynced };
  }

  on(type: keyof ProviderEvents, listener: (argument: never) => void): void {
    this.listeners.add(type, listener);
  }

  off(type: keyof ProviderEvents, listener: (argument: never) => void): void {
    this.listeners.remove(type, listener);
  }

  /** As Lexical's plugin wants it. */
  forLexical(): Provider {
    // Lexical types the awareness state more narrowly than y-protocols does; the object is the same.
    return this as unknown as Provider;
  }

  /** In place of Hocuspocus's own way, which is a message for each move of a caret. */
  private pacePresence(): () => void {
    const { awareness } = this.options;
    awareness.off("update", this.provider.boundAwarenessUpdateHandler);
    return pacePresence(
      awareness,
      (origin) => origin === this.provider,
      (updated) => this.provider.awarenessUpdateHandler({ added: [], updated, removed: [] }, null),
    );
  }

  private listen(): void {
    this.options.document.on("update", this.onUpdate);
    this.socket.on("open", () => this.onOpen());
    this.socket.on("status", ({ status }: { readonly status: WebSocketStatus }) => {
      if (status === WebSocketStatus.Connecting) this.waitForRelay();
    });
    this.socket.on("message", () => this.waitForRelay());
    this.socket.on("close", ({ event }: { readonly event: CloseEventLike }) => this.onClose(event));
    this.provider.on("close", ({ event }: { readonly event: CloseEventLike }) => this.onChannelClosed(event));
    this.provider.on("authenticationFailed", ({ reason }: { readonly reason: string }) =>
      this.onChannelClosed({ code: unauthorized, reason }),
    );
    this.provider.on("message", ({ message }: { readonly message: IncomingMessageLike }) => {
      message.readVarString();
      if (message.readVarUint() === syncStatus && message.readVarUint() === 1) this.onAcknowledged();
    });
    this.provider.on("synced", ({ state }: { readonly state: boolean }) => this.onSynced(state));
  }

  private readonly onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider) return;
    this.unsynced += 1;
    if (this.kind === "live" && this.unsynced === 1) this.waitForRelay();
    this.tell();
  };

  private onOpen(): void {
    // What was typed offline goes with the handshake. The queue holds it a second time: its acknowledgements would be
    // counted for changes that are still on their way.
    Reflect.set(this.socket, "messageQueue", []);
    this.unsynced = 1;
    this.synced = false;
    this.change("connecting");
  }

  private onSynced(state: boolean): void {
    if (!state) return;
    this.synced = true;
    this.change("live");
    this.listeners.emit("sync", true);
  }

  private onAcknowledged(): void {
    this.unsynced = Math.max(0, this.unsynced - 1);
    this.tell();
  }

  private onClose(event: CloseEventLike): void {
    clearTimeout(this.silence);
    this.incoming.forget();
    const reason = findCloseReason(event.code);
    if (reason !== null && !reason.retried) this.refuse(reason);
    else if (this.kind !== "refused") this.change("offline");
    if (this.kind === "offline" && this.wanted && !this.socket.shouldConnect) void this.socket.connect();
  }

  /**
   * A relay can end its side of one document and leave the socket open, and nothing would ever come again: so the socket
   * is closed too, and Hocuspocus connects anew. Such a message carries no code of its own; ours stands in its reason.
   */
  private onChannelClosed({ code, reason }: CloseEventLike): void {
    if (this.socket.status !== WebSocketStatus.Connected) return;
    this.onClose({ code: findCloseReason(Number(reason))?.code ?? code, reason });
    this.socket.webSocket?.close();
  }

  private waitForRelay(): void {
    clearTimeout(this.silence);
    const { patience = 20_000 } = this.options;
    // With nothing to acknowledge, a relay still sends our own caret back every 15 seconds, or 60 in a hidden window.
    const isIdle = this.kind === "live" && this.unsynced === 0;
    this.silence = setTimeout(() => this.giveUp(), isIdle ? 4 * patience : patience);
  }

  /** A relay that hangs would otherwise keep this window waiting as long as the network holds. */
  private giveUp(): void {
    const { webSocket } = this.socket;
    // Before it is open, closing is heard of at once; after that a silent relay would have to agree.
    if (webSocket?.readyState === connecting) {
      webSocket.close();
      return;
    }
    const event = { code: closeReasons.relaySilent.code, reason: "silent" };
    this.socket.onClose({ event });
    this.provider.onClose();
    this.onClose(event);
  }

  /** Asking again would be refused again. */
  private refuse(reason: CloseReason): void {
    this.reason = reason;
    clearTimeout(this.silence);
    this.socket.disconnect();
    this.change("refused");
  }

  private change(kind: RelayState["kind"]): void {
    if (kind !== "live") this.synced = false;
    this.kind = kind;
    this.listeners.emit("status", { status: this.synced ? "connected" : "disconnected" });
    this.tell();
  }

  private tell(): void {
    this.options.onState(this.state);
  }
}

interface CloseEventLike {
  readonly code: number;
  readonly reason: string;
}

interface IncomingMessageLike {
  readVarString(): string;
  readVarUint(): number;
}
