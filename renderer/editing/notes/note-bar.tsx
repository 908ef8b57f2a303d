// The head of a note that stands open beside its mark.
import type { LexicalEditor } from "lexical";
import { deleteFootnote } from "#editor/commands/delete-footnote.ts";
import { Button } from "#renderer/design/button.tsx";
import { numberingWords } from "#renderer/strings/numbering-words.ts";
import { returnToMark } from "./note-commands.ts";
import { useOpenNote } from "./use-open-note.ts";
import "./notes.css";

export function NoteBar({ editor }: { readonly editor: LexicalEditor }) {
  const open = useOpenNote(editor);
  if (open === null) return null;
  const { note, left, top, number } = open;
  const remove = (): void => {
    deleteFootnote.run(editor);
    editor.focus();
  };
  const close = (): void => {
    returnToMark(editor, note);
    editor.focus();
  };
  return (
    <div className="note-bar" role="toolbar" aria-label={numberingWords.noteBar} style={{ left, top }}>
      <span className="note-bar-title">{numberingWords.noteNumber(Number(number))}</span>
      <Button size="small" look="quiet" onClick={remove}>
        {numberingWords.noteDelete}
      </Button>
      <Button size="small" onClick={close}>
        {numberingWords.noteDone}
      </Button>
    </div>
  );
}
