// A document without a network: it is filled from what was kept, and every change is handed to the journal.
import type { Provider } from "@lexical/yjs";
import { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { followCarets } from "#collaboration/document/follow-carets.ts";
import { giveTextsEarly } from "#collaboration/document/give-texts-early.ts";
import { settleCarries } from "#collaboration/document/settle-carries.ts";
import { applyStored, isStored, migrateDocument, rootName } from "#collaboration/document/shared-document.ts";
import { Listeners, type ProviderEvents } from "./listeners.ts";
import { batchUpdates, type UpdateBatch } from "./update-batch.ts";

export interface LocalProviderOptions {
  readonly document: Doc;
  /** What was kept, oldest first; applied when the editor connects, and not to be undone. */
  readonly stored: readonly Uint8Array[];
  /** Takes an update for the journal; answered once it is safe. Null for a guest, who keeps nothing here. */
  readonly keep: ((update: Uint8Array) => Promise<void>) | null;
  readonly onFailure: (error: unknown) => void;
  /** Told when a newer program made what was kept: such a document is only to be looked at. */
  readonly onNewerDocument?: () => void;
  readonly onWaitingChange?: (waiting: number) => void;
}

/** What the window gives to the collaboration plugin. A relay may run on the same document and awareness beside it. */
export class LocalProvider {
  readonly awareness: Awareness;
  private readonly listeners = new Listeners();
  private readonly batch: UpdateBatch | null;
  private readonly stopWatching: readonly (() => void)[];
  private filled = false;

  private readonly options: LocalProviderOptions;

  constructor(options: LocalProviderOptions) {
    this.options = options;
    this.awareness = new Awareness(options.document);
    this.stopWatching = [
      giveTextsEarly(options.document),
      settleCarries(options.document, rootName),
      followCarets(options.document, this.awareness, rootName),
    ];
    const { document, keep, onFailure, onWaitingChange } = options;
    this.batch =
      keep === null
        ? null
        : batchUpdates({
            document,
            take: keep,
            skip: isStored,
            onFailure,
            ...(onWaitingChange !== undefined && { onWaitingChange }),
          });
  }

  /**
   * Called by the plugin once it listens to the document. Filling it only now is what makes the content appear: the
   * binding does not load what was there before it.
   */
  connect(): void {
    if (!this.filled) {
      this.filled = true;
      const { document, stored, onNewerDocument } = this.options;
      applyStored(document, stored);
      if (!migrateDocument(document)) onNewerDocument?.();
    }
    this.listeners.emit("status", { status: "connected" });
    this.listeners.emit("sync", true);
  }

  disconnect(): void {
    this.listeners.emit("status", { status: "disconnected" });
  }

  /** Answers when every change so far is kept. */
  async flush(): Promise<void> {
    await this.batch?.flush();
  }

  /** Changes made here that are not kept yet. */
  get waiting(): number {
    return this.batch?.waiting() ?? 0;
  }

  async destroy(): Promise<void> {
    for (const stop of this.stopWatching) stop();
    await this.batch?.stop();
    this.awareness.destroy();
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
}
