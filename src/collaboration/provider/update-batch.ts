// Collects the changes of a document and hands them on together: often enough that a killed process loses little, seldom
// enough that not every key writes to the disk.
import { type Doc, mergeUpdates } from "yjs";

export interface UpdateBatch {
  /** Hands on what is waiting and answers when it, and all before it, has been taken. */
  readonly flush: () => Promise<void>;
  /** The number of changes not taken yet. */
  readonly waiting: () => number;
  readonly stop: () => Promise<void>;
}

export interface UpdateBatchOptions {
  readonly document: Doc;
  /** Takes one update, format V1; answered once it is safe. What it refuses is offered again with the next. */
  readonly take: (update: Uint8Array) => Promise<void>;
  /** Leaves out changes with such an origin: those that came from where they would go. */
  readonly skip: (origin: unknown) => boolean;
  /** Told when taking failed. */
  readonly onFailure: (error: unknown) => void;
  readonly onWaitingChange?: (waiting: number) => void;
}

/** A quarter of a second: what a killed process may lose. */
const longestWait = 250;

export function batchUpdates(options: UpdateBatchOptions): UpdateBatch {
  const { document, take, skip, onFailure, onWaitingChange } = options;
  let collected: Uint8Array[] = [];
  let inHand = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let taking: Promise<void> = Promise.resolve();

  const tell = (): void => onWaitingChange?.(collected.length + inHand);
  const hand = async (): Promise<void> => {
    if (collected.length === 0) return;
    const updates = collected;
    collected = [];
    inHand = updates.length;
    try {
      await take(mergeUpdates(updates));
      inHand = 0;
    } catch (error) {
      inHand = 0;
      // Nothing is lost: they go first in the next batch, which the next change or flush starts.
      collected = [...updates, ...collected];
      onFailure(error);
    }
    tell();
  };
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    taking = taking.then(hand);
    return taking;
  };
  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (skip(origin)) return;
    collected.push(update);
    tell();
    timer ??= setTimeout(() => void flush(), longestWait);
  };
  document.on("update", onUpdate);
  return {
    flush,
    waiting: () => collected.length + inHand,
    stop: () => {
      document.off("update", onUpdate);
      return flush();
    },
  };
}
