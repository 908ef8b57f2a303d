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
import type { Resolution } from "#core/resolution/resolution.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";
import { findNextSlot, type Slot } from "./find-slots.ts";
import { goToPlace } from "./go-to-place.ts";
import { $offsetWithoutMarks } from "./offset-with-marks.ts";

/** Tab goes from slot to slot, from the first that is selected until Escape, Enter or a click; else it changes the level. */
export function walkSlots(editor: LexicalEditor, read: () => Resolution): () => void {
  let isWalking = false;
  const stop = (): boolean => {
    isWalking = false;
    return false;
  };
  const onTab = (event: KeyboardEvent): boolean => {
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
    const place = $readPlace();
    if (place === null || !(isWalking || /^\{[^{}]+\}$/.test(place.selected))) return false;
    const next = findNextSlot(read().blocks, place.block, place.end);
    isWalking = next !== null;
    if (next === null) return false;
    event.preventDefault();
    // After the key's own update, as a step of its own.
    queueMicrotask(() => goToPlace(editor, { kind: "block", ...next }));
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_TAB_COMMAND, onTab, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, stop, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ENTER_COMMAND, stop, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(CLICK_COMMAND, stop, COMMAND_PRIORITY_NORMAL),
  );
}

function $readPlace(): (Pick<Slot, "block" | "end"> & { readonly selected: string }) | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const last = selection.isBackward() ? selection.anchor : selection.focus;
  const owner = $findTextOwner(last.getNode());
  const point = $readPoint(last);
  if (!$isBlockNode(owner) || point === null) return null;
  return {
    block: owner.getBlockId(),
    end: $offsetWithoutMarks(owner, point.offset),
    selected: selection.getTextContent(),
  };
}
