// A note goes with its last mark, in the same step, so that undo brings both back.

import {
  $getNodeByKey,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  RootNode,
  type UpdateListenerPayload,
} from "lexical";
import type { NoteId } from "#core/resolution/resolution.ts";
import { BlockNode } from "#editor/nodes/block-node.ts";
import { $findNote, $getNoteMarks } from "#editor/nodes/find-nodes.ts";
import { $isNoteMarkNode } from "#editor/nodes/note-mark-node.ts";

export function dropOrphanNotes(editor: LexicalEditor): () => void {
  // The marks of the last committed state: looking for them anew on each key would read the whole document.
  const marks = new Map<NodeKey, NoteId>();
  let hasChangedBlock = false;
  const remember = (keys: Iterable<NodeKey>): void => {
    for (const key of keys) {
      const node = $getNodeByKey(key);
      if ($isNoteMarkNode(node)) marks.set(key, node.getNoteId());
    }
  };
  const forgetGone = (): void => {
    for (const key of marks.keys()) if ($getNodeByKey(key) === null) marks.delete(key);
  };
  editor.getEditorState().read(() => remember(editor.getEditorState()._nodeMap.keys()));
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) =>
      editorState.read(() => {
        if (areOthersChanged(dirtyElements)) forgetGone();
        remember(dirtyLeaves);
      }),
    ),
    // Not run for a letter: that changes the text in a block, and leaves the block what it is.
    editor.registerNodeTransform(BlockNode, () => {
      hasChangedBlock = true;
    }),
    // Comes after those of the blocks.
    editor.registerNodeTransform(RootNode, (root) => {
      const isSameRoot = editor.getEditorState()._nodeMap.get("root") === root;
      if (isSameRoot && !hasChangedBlock) return;
      hasChangedBlock = false;
      const gone = [...marks].filter(([key]) => $getNodeByKey(key)?.isAttached() !== true);
      if (gone.length === 0) return;
      const left = new Set($getNoteMarks().map((mark) => mark.getNoteId()));
      for (const [, note] of gone) if (!left.has(note)) $findNote(note)?.remove();
    }),
  );
}

/** Whether elements themselves have changed, and not only the words in them. A mark that goes changes its neighbours. */
function areOthersChanged(dirty: UpdateListenerPayload["dirtyElements"]): boolean {
  for (const [key, isItself] of dirty) if (isItself && key !== "root") return true;
  return dirty.size === 1;
}
