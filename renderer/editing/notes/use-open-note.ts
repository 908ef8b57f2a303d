// Which note stands open beside its mark. It opens by a click on the mark, by Enter on a mark that is selected (behind one, Enter
// makes the next paragraph), by a command, and as it is made; it closes when the caret leaves it.
import {
  $getNodeByKey,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  type EditorState,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { useEffect, useState } from "react";
import type { NoteId } from "#core/resolution/resolution.ts";
import { $findNote } from "#editor/nodes/find-nodes.ts";
import {
  $findOwnNote,
  $findSelectedMark,
  enterNote,
  openNoteCommand,
  returnToMark,
} from "./note-commands.ts";
import { placeNote, putNoteBack } from "./place-note.ts";

export interface OpenNote {
  readonly note: NoteId;
  /** Where it stands in the page's text. */
  readonly left: string;
  readonly top: string;
  readonly number: string;
}

export function useOpenNote(editor: LexicalEditor): OpenNote | null {
  const [open, setOpen] = useState<OpenNote | null>(null);
  useEffect(() => watchNotes(editor, setOpen), [editor]);
  return open;
}

function watchNotes(editor: LexicalEditor, tell: (open: OpenNote | null) => void): () => void {
  let open: NoteId | null = null;
  const show = (note: NoteId | null): void => {
    const root = editor.getRootElement();
    open = note !== null && root !== null && placeNote(root, note) ? note : null;
    if (open === null || root === null) {
      putNoteBack(root);
      tell(null);
      return;
    }
    const element = root.querySelector<HTMLElement>(`.note[data-note="${CSS.escape(open)}"]`);
    const { left, top } = element?.style ?? { left: "", top: "" };
    tell({ note: open, left, top, number: element?.dataset["number"] ?? "" });
  };
  const openNote = (note: NoteId): boolean => {
    // After the update that a command is run in.
    queueMicrotask(() => {
      enterNote(editor, note);
      show(note);
      editor.focus();
    });
    return true;
  };
  const onUpdate = ({ editorState, prevEditorState, tags }: UpdateSeen): void => {
    const own = editorState.read($findOwnNote);
    if (open === null && own !== null && tags.has("command") && isNew(own, prevEditorState)) show(own);
    else if (open !== null && own !== open) show(null);
    else if (open !== null) show(open);
  };
  const onResize = (): void => {
    if (open !== null) show(open);
  };
  window.addEventListener("resize", onResize);
  return mergeRegister(
    editor.registerCommand(openNoteCommand, openNote, COMMAND_PRIORITY_LOW),
    editor.registerCommand(CLICK_COMMAND, (event) => onClick(editor, event, openNote), COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const note = $findSelectedMark();
        if (note === null) return false;
        event?.preventDefault();
        return openNote(note);
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        const own = $findOwnNote();
        if (own === null) return false;
        event.preventDefault();
        queueMicrotask(() => returnToMark(editor, own));
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerUpdateListener(onUpdate),
    () => {
      window.removeEventListener("resize", onResize);
      putNoteBack(editor.getRootElement());
    },
  );
}

interface UpdateSeen {
  readonly editorState: EditorState;
  readonly prevEditorState: EditorState;
  readonly tags: ReadonlySet<string>;
}

function isNew(note: NoteId, before: EditorState): boolean {
  return before.read(() => $findNote(note) === null && $getNodeByKey("root") !== null);
}

/** On a mark: to its note. On the number of a note: back to the mark. */
function onClick(editor: LexicalEditor, event: MouseEvent, open: (note: NoteId) => boolean): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  const mark = target.closest<HTMLElement>(".note-mark");
  // Attributes hold plain text: the editor wrote the note's id there.
  if (mark !== null) return open((mark.dataset["note"] ?? "") as NoteId);
  const note = target.closest<HTMLElement>(".note");
  if (note === null || target !== note || event.clientX > textStart(note)) return false;
  queueMicrotask(() => returnToMark(editor, (note.dataset["note"] ?? "") as NoteId)); // as above
  return true;
}

/** Where the words begin: the number hangs before them. */
function textStart(note: HTMLElement): number {
  return note.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(note).paddingLeft);
}
