// A selection stays within the paragraphs or within one footnote: what is deleted or typed over never mixes the two, and
// never takes the masthead along.

import { $getSelection, $isRangeSelection, type RangeSelection } from "lexical";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import type { NoteNode } from "#editor/nodes/note-node.ts";
import { $selectPoints, $textLength, type TextPosition } from "#editor/nodes/text-position.ts";

/** The selection, drawn back to one text where it reached over; null where there is none in any text. */
export function $getTextSelection(): RangeSelection | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const anchor = $findTextOwner(selection.anchor.getNode());
  const focus = $findTextOwner(selection.focus.getNode());
  if (
    anchor !== null &&
    focus !== null &&
    (anchor.is(focus) || ($isBlockNode(anchor) && $isBlockNode(focus)))
  ) {
    return selection;
  }
  // A caret that stands in no text, as after the document was loaded anew, has nothing selected.
  if (selection.isCollapsed()) return null;
  const home = anchor ?? focus;
  if (home !== null && !$isBlockNode(home)) {
    if (anchor === null) $selectPoints(selection, startOf(home), $endOf(home));
    else $drawBack(selection, startOf(home), $endOf(home));
    return selection;
  }
  const blocks = $getBlocks();
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return null;
  if (anchor === null) $selectPoints(selection, startOf(first), $endOf(last));
  else $drawBack(selection, startOf(first), $endOf(last));
  return selection;
}

/** Selects the whole text around the caret: the note it is in, or all paragraphs. */
export function $selectAllOfText(): boolean {
  const selection = $getTextSelection();
  if (selection === null) return false;
  const owner = $findTextOwner(selection.anchor.getNode());
  const blocks = $getBlocks();
  const first = $isBlockNode(owner) ? blocks[0] : owner;
  const last = $isBlockNode(owner) ? blocks.at(-1) : owner;
  if (first === null || first === undefined || last === null || last === undefined) return false;
  $selectPoints(selection, startOf(first), $endOf(last));
  return true;
}

/** The anchor stays; the focus goes to the border it crossed. */
function $drawBack(selection: RangeSelection, start: TextPosition, end: TextPosition): void {
  const border = selection.isBackward() ? start : end;
  const { key, offset, type } = selection.anchor;
  $selectPoints(selection, border, border);
  selection.anchor.set(key, offset, type);
}

function startOf(owner: BlockNode | NoteNode): TextPosition {
  return { owner: owner.getKey(), offset: 0 };
}

function $endOf(owner: BlockNode | NoteNode): TextPosition {
  return { owner: owner.getKey(), offset: $textLength(owner) };
}
