import {
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import type { Place } from "#core/lint/finding.ts";
import { fillSlots } from "#core/slots/fill-slots.ts";
import { findNeighbourSlot, findSlots, slotsIn } from "#core/slots/find-slots.ts";
import type { Slot } from "#core/slots/slot.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import {
  $readSelectedPlace,
  findSelectedSlot,
  isWithin,
  readWords,
  setFilling,
  slotBeingFilled,
} from "./slot-filling.ts";

/**
 * Tab goes from slot to slot and Shift+Tab back, from the first that is selected until Escape, Enter or a click; else
 * both change the level. What is typed into a slot is put into every slot of its name once the caret leaves it.
 */
export function walkSlots(editor: LexicalEditor): () => void {
  let isWalking = false;
  const stop = (): boolean => {
    isWalking = false;
    leaveSoon(editor);
    return false;
  };
  const onTab = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const place = $readSelectedPlace();
    if (place === null || !(isWalking || slotBeingFilled(editor) !== null)) return false;
    event.preventDefault();
    const towards = event.shiftKey ? "previous" : "next";
    // After the key's own update, as a step of its own.
    queueMicrotask(() => {
      isWalking = step(editor, towards);
    });
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_TAB_COMMAND, onTab, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, stop, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ENTER_COMMAND, stop, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(
      CLICK_COMMAND,
      () => {
        stop();
        $selectSlotAtCaret(editor);
        return false;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerUpdateListener(() => follow(editor)),
    () => setFilling(editor, null),
  );
}

/** Fills what was left, then goes on; whether there was a slot to go to. */
function step(editor: LexicalEditor, towards: "next" | "previous"): boolean {
  const left = leaveSlot(editor);
  if (left !== null) fillOthers(editor, left);
  const place = editor.getEditorState().read($readSelectedPlace);
  if (place === null) return false;
  const slot = findNeighbourSlot(readNow(editor), place, towards);
  if (slot !== null) {
    goToPlace(editor, placeOfSlot(slot));
    return true;
  }
  // Behind the last slot, so that the next Tab does what Tab does.
  const end = { start: place.end, end: place.end };
  goToPlace(editor, placeOfSlot({ in: place.in, ...end }));
  return false;
}

function $hasCaretOnly(): boolean {
  const selection = $getSelection();
  return !$isRangeSelection(selection) || selection.isCollapsed();
}

/** Keeps up with the caret: which slot it is in, and whether it has just left one. */
function follow(editor: LexicalEditor): void {
  const filling = slotBeingFilled(editor);
  // Most keystrokes end here.
  if (filling === null && editor.getEditorState().read($hasCaretOnly)) return;
  const place = editor.getEditorState().read($readSelectedPlace);
  const selected = place === null || place.start === place.end ? null : findSelectedSlot(editor, place);
  if (selected !== null) {
    const isSame = filling !== null && filling.name === selected.name && filling.before === selected.before;
    if (isSame && place !== null && isWithin(filling, place)) return;
    if (filling !== null) leaveSoon(editor);
    setFilling(editor, selected);
    return;
  }
  if (filling === null || (place !== null && isWithin(filling, place))) return;
  leaveSoon(editor);
}

/** What the slot that is left was filled with, if others of its name wait for the same. */
function leaveSlot(editor: LexicalEditor): { readonly name: string; readonly words: string } | null {
  const left = slotBeingFilled(editor);
  setFilling(editor, null);
  const words = left === null || left.others === 0 ? null : readWords(editor, left);
  return left === null || words === null ? null : { name: left.name, words };
}

/** Leaves inside an update: the words are read before it changes them, and put into the others after it. */
function leaveSoon(editor: LexicalEditor): void {
  const left = leaveSlot(editor);
  if (left !== null) queueMicrotask(() => fillOthers(editor, left));
}

/** Puts the words typed into one slot into the others of its name: one step for undo. */
function fillOthers(editor: LexicalEditor, { name, words }: { name: string; words: string }): void {
  const edits = fillSlots(readNow(editor), name, words);
  if (edits.length > 0) applyEdits(editor, edits, "completion");
}

/** A click into a slot takes the whole of it: what is typed next replaces it. */
function $selectSlotAtCaret(editor: LexicalEditor): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const place = $readSelectedPlace();
  if (place === null) return;
  const slot = slotsIn(place.in, place.text).find(
    ({ start, end }) => start < place.start && place.start < end,
  );
  if (slot !== undefined) queueMicrotask(() => goToPlace(editor, placeOfSlot(slot), { scroll: false }));
}

/** Goes to the first slot of the text as it is at this moment; whether there was one. */
export function goToFirstSlot(editor: LexicalEditor): boolean {
  const slot = findSlots(readNow(editor))[0];
  if (slot !== undefined) goToPlace(editor, placeOfSlot(slot));
  return slot !== undefined;
}

export function placeOfSlot({ in: owner, start, end }: Pick<Slot, "in" | "start" | "end">): Place {
  return "block" in owner ? { kind: "block", ...owner, start, end } : { kind: "note", ...owner, start, end };
}
