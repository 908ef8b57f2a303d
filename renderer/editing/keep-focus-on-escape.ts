import { COMMAND_PRIORITY_LOW, KEY_ESCAPE_COMMAND, type LexicalEditor } from "lexical";

/**
 * Escape hides what is offered, and then does nothing: by itself the editor would give up the focus, and what is typed next
 * would be lost. F6 leaves the text.
 */
export function keepFocusOnEscape(editor: LexicalEditor): () => void {
  return editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW);
}
