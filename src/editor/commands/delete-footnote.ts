import { $getSelection, $isRangeSelection } from "lexical";
import type { NoteId } from "#core/resolution/resolution.ts";
import { $findNote, $findTextOwner, $getNoteMarks } from "#editor/nodes/find-nodes.ts";
import { $isNoteMarkNode } from "#editor/nodes/note-mark-node.ts";
import { $isNoteNode } from "#editor/nodes/note-node.ts";
import { $readPoint, $selectPoints } from "#editor/nodes/text-position.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";

/** Takes away the note the caret is in, or whose mark it stands at, with all its marks. */
export const deleteFootnote: DocumentCommand = {
  id: "delete-footnote",
  isPossible: (editor) => editor.getEditorState().read(() => $findNoteAtCaret() !== null),
  run: (editor) =>
    asOneUndoStep(editor, () => {
      let changed = false;
      editor.update(
        () => {
          const note = $findNoteAtCaret();
          changed = note !== null && $deleteNote(note);
        },
        { discrete: true, tag: "command" },
      );
      return changed;
    }),
};

/** The note the caret is in, or whose mark it stands at. */
export function $findNoteAtCaret(): NoteId | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const owner = $findTextOwner(selection.focus.getNode());
  if ($isNoteNode(owner)) return owner.getNoteId();
  const place = $readPoint(selection.focus);
  if (owner === null || place === null) return null;
  let at = 0;
  for (const leaf of owner.getChildren()) {
    const end = at + leaf.getTextContentSize();
    if ($isNoteMarkNode(leaf) && (place.offset === at || place.offset === end)) return leaf.getNoteId();
    at = end;
  }
  return null;
}

/** With its marks, in one update: undo brings all of it back. The caret goes where the first mark was. */
export function $deleteNote(id: NoteId): boolean {
  const marks = $getNoteMarks().filter((mark) => mark.getNoteId() === id);
  const note = $findNote(id);
  const selection = $getSelection();
  const [first] = marks;
  const owner = first === undefined ? null : $findTextOwner(first);
  if (first !== undefined && owner !== null && $isRangeSelection(selection)) {
    let offset = 0;
    for (let leaf = first.getPreviousSibling(); leaf !== null; leaf = leaf.getPreviousSibling())
      offset += leaf.getTextContentSize();
    const place = { owner: owner.getKey(), offset };
    $selectPoints(selection, place, place);
  } else if (owner === null) $findNote(id)?.selectPrevious();
  for (const mark of marks) mark.remove();
  note?.remove();
  return marks.length > 0 || note !== null;
}
