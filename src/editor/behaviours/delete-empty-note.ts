// Backspace in a note without words takes the note away, and its mark with it.
import { COMMAND_PRIORITY_NORMAL, DELETE_CHARACTER_COMMAND, type LexicalEditor } from "lexical";
import { $deleteNote } from "#editor/commands/delete-footnote.ts";
import { $getCaretOwner } from "#editor/commands/selected-blocks.ts";
import { $isNoteNode } from "#editor/nodes/note-node.ts";
import { findUndoManager } from "#editor/undo-steps.ts";

export function deleteEmptyNote(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DELETE_CHARACTER_COMMAND,
    (backward) => {
      const owner = $getCaretOwner();
      if (!backward || !$isNoteNode(owner) || owner.getTextContentSize() > 0) return false;
      findUndoManager(editor)?.stopCapturing();
      return $deleteNote(owner.getNoteId());
    },
    COMMAND_PRIORITY_NORMAL,
  );
}
