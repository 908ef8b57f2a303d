// Undo belongs to the shared document's undo manager, which the collaboration plugin hangs on the editor.
import type { LexicalEditor } from "lexical";

/** The part of Yjs's undo manager that is used here; the editor itself knows no Yjs. */
interface UndoManager {
  captureTimeout: number;
  readonly trackedOrigins: ReadonlySet<unknown>;
  readonly undoStack: readonly unknown[];
  readonly redoStack: readonly unknown[];
  stopCapturing(): void;
  /** Forgets all steps. */
  clear(): void;
}

// The name @lexical/react publishes the manager by.
const undoManagerKey = Symbol.for("@lexical/yjs/UndoManager");

export function findUndoManager(editor: LexicalEditor): UndoManager | null {
  // The key is Lexical's own, and what it holds is a Yjs UndoManager.
  const holder = editor as unknown as { readonly [undoManagerKey]?: UndoManager };
  return holder[undoManagerKey] ?? null;
}

/** Runs changes that undo takes back together, and apart from what was typed before and after. */
export function asOneUndoStep<Result>(editor: LexicalEditor, run: () => Result): Result {
  flushUpdates(editor);
  const manager = findUndoManager(editor);
  // Already inside a step: it goes on.
  if (manager === null || manager.captureTimeout === Number.POSITIVE_INFINITY) return run();
  const timeout = manager.captureTimeout;
  manager.stopCapturing();
  manager.captureTimeout = Number.POSITIVE_INFINITY;
  try {
    const result = run();
    flushUpdates(editor);
    return result;
  } finally {
    manager.captureTimeout = timeout;
    manager.stopCapturing();
  }
}

/** Commits what is pending, so that it is not counted with what comes. */
function flushUpdates(editor: LexicalEditor): void {
  editor.update(() => {}, { discrete: true });
}
