import { REDO_COMMAND } from "lexical";
import { findUndoManager } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";

export const redo: DocumentCommand = {
  id: "redo",
  isPossible: (editor) => (findUndoManager(editor)?.redoStack.length ?? 0) > 0,
  run: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
};
