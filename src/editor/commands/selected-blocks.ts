// What the caret or the selection is about.

import { $getSelection, $isRangeSelection } from "lexical";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import type { NoteNode } from "#editor/nodes/note-node.ts";

/** The blocks the selection touches, in order. */
export function $getSelectedBlocks(): readonly BlockNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const ends = [selection.anchor, selection.focus].map((point) => $findTextOwner(point.getNode()));
  const [start, end] = ends;
  // The usual case, a caret, is answered without looking at the whole document.
  if ($isBlockNode(start) && start.is(end)) return [start];
  const blocks = $getBlocks();
  const [one, other] = ends.map((end) =>
    $isBlockNode(end) ? blocks.findIndex((block) => block.is(end)) : -1,
  );
  if (one === undefined || other === undefined || one < 0 || other < 0) return [];
  return blocks.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** The block or note the caret is in. */
export function $getCaretOwner(): BlockNode | NoteNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $findTextOwner(selection.focus.getNode()) : null;
}
