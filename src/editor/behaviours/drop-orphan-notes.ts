// A note goes with its last mark, in the same step, so that undo brings both back.

import { $getNodeByKey, type LexicalEditor, mergeRegister, type NodeKey, RootNode } from "lexical";
import type { NoteId } from "#core/resolution/resolution.ts";
import { $findNote, $getNoteMarks } from "#editor/nodes/find-nodes.ts";
import { $isNoteMarkNode } from "#editor/nodes/note-mark-node.ts";

export function dropOrphanNotes(editor: LexicalEditor): () => void {
  // The marks of the last committed state: looking for them anew on each key would read the whole document.
  const marks = new Map<NodeKey, NoteId>();
  const remember = (keys: Iterable<NodeKey>): void =>
    editor.getEditorState().read(() => {
      for (const key of marks.keys()) if ($getNodeByKey(key) === null) marks.delete(key);
      for (const key of keys) {
        const node = $getNodeByKey(key);
        if ($isNoteMarkNode(node)) marks.set(key, node.getNoteId());
      }
    });
  remember(editor.getEditorState()._nodeMap.keys());
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyLeaves }) => remember(dirtyLeaves)),
    editor.registerNodeTransform(RootNode, () => {
      const gone = [...marks].filter(([key]) => $getNodeByKey(key)?.isAttached() !== true);
      if (gone.length === 0) return;
      const left = new Set($getNoteMarks().map((mark) => mark.getNoteId()));
      for (const [, note] of gone) if (!left.has(note)) $findNote(note)?.remove();
    }),
  );
}
