// Between a footnote's mark and its text, both ways.
import { $getSelection, $isRangeSelection, createCommand, type LexicalEditor } from "lexical";
import type { NoteId } from "#core/resolution/resolution.ts";
import { $findNoteAtCaret } from "#editor/commands/delete-footnote.ts";
import { $findNote, $findTextOwner, $getNoteMarks } from "#editor/nodes/find-nodes.ts";
import { $isNoteMarkNode, noteMarkCharacter } from "#editor/nodes/note-mark-node.ts";
import { $isNoteNode } from "#editor/nodes/note-node.ts";

/** Opens a note beside its mark. */
export const openNoteCommand = createCommand<NoteId>("open-note");

/** From a note to its mark; from a mark, or else the nearest one of the paragraph, to its note. False where there is none. */
export function goToFootnote(editor: LexicalEditor): boolean {
  const place = editor.getEditorState().read($findPlace);
  if (place === null) return false;
  if (place.isInNote) returnToMark(editor, place.note);
  else editor.dispatchCommand(openNoteCommand, place.note);
  return true;
}

export function canGoToFootnote(editor: LexicalEditor): boolean {
  return editor.getEditorState().read($findPlace) !== null;
}

/** Puts the caret behind the first mark of the note. */
export function returnToMark(editor: LexicalEditor, note: NoteId): void {
  editor.update(
    () => {
      const mark = $getNoteMarks().find((each) => each.getNoteId() === note);
      mark?.selectNext(0, 0);
    },
    { discrete: true },
  );
  const mark = editor.getRootElement()?.querySelector(`.note-mark[data-note="${CSS.escape(note)}"]`);
  mark?.scrollIntoView({ block: "nearest" });
}

/** Puts the caret at the end of the note. */
export function enterNote(editor: LexicalEditor, note: NoteId): void {
  editor.update(() => void $findNote(note)?.selectEnd(), { discrete: true });
}

/** The note the caret is in, or null. */
export function $findOwnNote(): NoteId | null {
  const selection = $getSelection();
  const owner = $isRangeSelection(selection) ? $findTextOwner(selection.focus.getNode()) : null;
  return $isNoteNode(owner) ? owner.getNoteId() : null;
}

/** The note whose mark is selected and nothing else, or null. */
export function $findSelectedMark(): NoteId | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  if (selection.getTextContent() !== noteMarkCharacter) return null;
  return selection.getNodes().find($isNoteMarkNode)?.getNoteId() ?? null;
}

function $findPlace(): { readonly note: NoteId; readonly isInNote: boolean } | null {
  const own = $findOwnNote();
  if (own !== null) return { note: own, isInNote: true };
  const note = $findNoteAtCaret() ?? $findNearestMark();
  return note === null ? null : { note, isInNote: false };
}

/** The last mark before the caret in its paragraph, or the first behind it. */
function $findNearestMark(): NoteId | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const node = selection.focus.getNode();
  const marks = $findTextOwner(node)?.getChildren().filter($isNoteMarkNode) ?? [];
  const before = marks.filter((mark) => mark.isBefore(node)).at(-1);
  return (before ?? marks[0])?.getNoteId() ?? null;
}
