// A pointer that rests on a note's mark is shown the note.
import type { LexicalEditor } from "lexical";
import { textOf } from "#core/resolution/spans.ts";
import { readNow } from "#renderer/editing/read-now.ts";

/** As much as is read at a glance; a click opens the note whole. */
const longest = 400;

export function showNoteWords(editor: LexicalEditor): () => void {
  const onPointerOver = ({ target }: Event): void => {
    const mark = target instanceof Element ? target.closest<HTMLElement>(".note-mark") : null;
    if (mark === null) return;
    const note = readNow(editor).notes.find(({ id }) => id === mark.dataset["note"]);
    const words = note === undefined ? "" : textOf(note.spans).trim();
    mark.title = words.length > longest ? `${words.slice(0, longest)}…` : words;
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener("pointerover", onPointerOver);
    root?.addEventListener("pointerover", onPointerOver);
  });
}
