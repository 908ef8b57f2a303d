import type { LexicalEditor } from "lexical";

/**
 * The browser tells of a moved caret a moment after it moved, and a quick typist's next key comes sooner: Enter right behind
 * End would split where the caret was. So each key first has Lexical look where the caret is.
 */
export function takeCaretWithKey(editor: LexicalEditor): () => void {
  const look = (event: KeyboardEvent): void => {
    if (event.isComposing || editor.isComposing()) return;
    const root = editor.getRootElement();
    // Lexical reads the caret from the page at this event, and nothing changes where it is still the same.
    root?.ownerDocument.dispatchEvent(new Event("selectionchange"));
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener("keydown", look, true);
    // Captured: before Lexical's own listener makes a command of the key.
    root?.addEventListener("keydown", look, true);
  });
}
