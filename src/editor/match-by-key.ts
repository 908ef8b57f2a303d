// The collaboration binding finds out what changed by comparing lists from both ends, and takes two nodes for the same where
// they are the same object or look alike. Lexical makes a new object of a paragraph whose neighbour changed, and an empty
// paragraph never looks like its shared one: so the comparison stopped at it, and paragraphs behind were written over one
// by the other, with what others typed in them. A node's key says which it is; the binding is told so beforehand.
import type { BindingV2 } from "@lexical/yjs";
import { $getNodeByKey, $isElementNode, type LexicalEditor } from "lexical";
import { shareLetters } from "./share-letters.ts";
import { findUndoManager } from "./undo-steps.ts";

/** Before the collaboration plugin is mounted: listeners run in the order they came. */
export function matchByKey(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener((update) => {
    const { editorState, dirtyElements } = update;
    const binding = findBinding(editor);
    if (binding === null) return;
    const { mapping } = binding;
    editorState.read(() => {
      for (const key of dirtyElements.keys()) {
        const node = $getNodeByKey(key);
        if (!$isElementNode(node)) continue;
        const shared = mapping.getSharedType(node);
        if (shared !== undefined) mapping.set(shared, node);
      }
    });
    // The binding looks through the whole text where the root is dirty, and else sees to the caret alone.
    if (shareLetters(binding, update)) dirtyElements.delete("root");
  });
}

/** The binding must not know what is shown no more: its nodes are gone, and shown again it gets others. */
export function forgetGone(editor: LexicalEditor, gone: readonly unknown[]): void {
  const mapping = findBinding(editor)?.mapping;
  // The shared document speaks of its own kinds; what the binding does not know it passes over.
  for (const type of gone) mapping?.delete(type as Parameters<typeof mapping.delete>[0]);
}

/** The plugin keeps its binding to itself, but what it changes is what its undo manager tracks. */
function findBinding(editor: LexicalEditor): BindingV2 | null {
  for (const origin of findUndoManager(editor)?.trackedOrigins ?? []) if (isBinding(origin)) return origin;
  return null;
}

function isBinding(origin: unknown): origin is BindingV2 {
  return typeof origin === "object" && origin !== null && "mapping" in origin;
}
