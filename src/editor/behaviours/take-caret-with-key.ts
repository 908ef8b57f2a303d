import type { LexicalEditor } from "lexical";

/** Where the page's caret is, in its own terms. */
type Caret = Pick<Selection, "anchorNode" | "anchorOffset" | "focusNode" | "focusOffset">;

/**
 * The browser tells of a moved caret a moment after it moved, and a quick typist's next key comes sooner: Enter right behind
 * End would split where the caret was. So a key first has Lexical look where the caret is, if that was not told yet.
 */
export function takeCaretWithKey(editor: LexicalEditor): () => void {
  let told: Caret | null = null;
  const note = (): void => {
    told = readCaret(editor);
  };
  const look = (event: KeyboardEvent): void => {
    if (event.isComposing || editor.isComposing()) return;
    const now = readCaret(editor);
    if (now === null || (told !== null && isSame(told, now))) return;
    // Lexical reads the caret from the page at this event.
    editor.getRootElement()?.ownerDocument.dispatchEvent(new Event("selectionchange"));
  };
  return editor.registerRootListener((root, previous) => {
    previous?.ownerDocument.removeEventListener("selectionchange", note);
    previous?.removeEventListener("keydown", look, true);
    told = null;
    root?.ownerDocument.addEventListener("selectionchange", note);
    // Captured: before Lexical's own listener makes a command of the key.
    root?.addEventListener("keydown", look, true);
  });
}

function readCaret(editor: LexicalEditor): Caret | null {
  const selection = editor.getRootElement()?.ownerDocument.getSelection();
  if (selection === null || selection === undefined) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

function isSame(one: Caret, other: Caret): boolean {
  return (
    one.anchorNode === other.anchorNode &&
    one.anchorOffset === other.anchorOffset &&
    one.focusNode === other.focusNode &&
    one.focusOffset === other.focusOffset
  );
}
