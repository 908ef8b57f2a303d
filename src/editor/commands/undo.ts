import { UNDO_COMMAND } from "lexical";
import { findUndoManager } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";

export const undo: DocumentCommand = {
  id: "undo",
  isPossible: (editor) => (findUndoManager(editor)?.undoStack.length ?? 0) > 0,
  run: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
};
