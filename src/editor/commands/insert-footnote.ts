import { $getSelection, $isRangeSelection } from "lexical";
import { newNoteId } from "#editor/new-id.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findNotes, $getNoteMarks, $getNotes } from "#editor/nodes/find-nodes.ts";
import { $createNoteMarkNode, type NoteMarkNode } from "#editor/nodes/note-mark-node.ts";
import { $createNoteNode } from "#editor/nodes/note-node.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getCaretOwner } from "./selected-blocks.ts";

/** Puts a mark behind what is selected, and the caret into the new note. */
export const insertFootnote: DocumentCommand = {
  id: "insert-footnote",
  isPossible: (editor) => editor.getEditorState().read(() => $isBlockNode($getCaretOwner())),
  run: (editor) =>
    asOneUndoStep(editor, () => {
      let changed = false;
      editor.update(
        () => {
          changed = $insertFootnote();
        },
        { discrete: true, tag: "command" },
      );
      return changed;
    }),
};

function $insertFootnote(): boolean {
  const selection = $getSelection();
  const notes = $findNotes();
  if (!$isRangeSelection(selection) || notes === null || !$isBlockNode($getCaretOwner())) return false;
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  selection.anchor.set(end.key, end.offset, end.type);
  selection.focus.set(end.key, end.offset, end.type);
  const mark = $createNoteMarkNode(newNoteId());
  selection.insertNodes([mark]);
  const note = $createNoteNode(mark.getNoteId());
  const previous = $noteBefore(mark);
  if (previous === null) {
    const first = notes.getFirstChild();
    if (first === null) notes.append(note);
    else first.insertBefore(note);
  } else previous.insertAfter(note);
  note.select();
  return true;
}

/** The note whose mark comes before, so that notes stand in the order of their marks. */
function $noteBefore(mark: NoteMarkNode) {
  const marks = $getNoteMarks();
  const before = marks.slice(
    0,
    marks.findIndex((each) => each.is(mark)),
  );
  const notes = $getNotes();
  for (const each of before.toReversed()) {
    const note = notes.find((candidate) => candidate.getNoteId() === each.getNoteId());
    if (note !== undefined) return note;
  }
  return null;
}
