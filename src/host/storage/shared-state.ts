// What the host must know of a shared document, which it otherwise only keeps: whether one state holds another.
import * as Y from "yjs";

export interface SharedState {
  /** True where the update brings nothing new: all that it says is already here. */
  readonly holds: (update: Uint8Array) => boolean;
  /** This state with another taken in; the very bytes given where the other brings nothing. */
  readonly mergedWith: (other: Uint8Array) => Uint8Array;
}

/** Loads a state (update format V1), or null where the bytes are none. */
export function loadSharedState(bytes: Uint8Array): SharedState | null {
  const document = new Y.Doc();
  if (!takes(document, bytes)) return null;
  const snapshot = Y.snapshot(document);
  const holds = (update: Uint8Array): boolean => {
    try {
      return Y.snapshotContainsUpdate(snapshot, update);
    } catch {
      // Yjs throws whatever its decoder meets: these bytes are no update, and nobody holds them.
      return false;
    }
  };
  const mergedWith = (other: Uint8Array): Uint8Array => {
    if (holds(other) || !takes(document, other)) return bytes;
    return Y.encodeStateAsUpdate(document);
  };
  return { holds, mergedWith };
}

function takes(document: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(document, update);
    return true;
  } catch {
    return false;
  }
}
