// Places in the text of a block or note, counted in characters; a footnote mark counts as one here.
import {
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type RangeSelection,
} from "lexical";
import { $isBlockNode } from "./block-node.ts";
import { $findTextOwner, $leavesOf } from "./find-nodes.ts";
import { $isNoteNode } from "./note-node.ts";

export interface TextPosition {
  /** The key of the block or note. */
  readonly owner: NodeKey;
  readonly offset: number;
}

/** Where a point of the selection stands, or null where it is in no text. */
export function $readPoint(point: PointType): TextPosition | null {
  const node = point.getNode();
  const owner = $findTextOwner(node);
  if (owner === null) return null;
  if (point.type === "text")
    return { owner: owner.getKey(), offset: $lengthBefore(owner, node) + point.offset };
  if (!$isElementNode(node)) return null;
  const next = node.getChildAtIndex(point.offset);
  const offset = next === null ? $textLength(owner) : $lengthBefore(owner, next);
  return { owner: owner.getKey(), offset };
}

/** Selects from one place to another. */
export function $selectPoints(selection: RangeSelection, anchor: TextPosition, focus: TextPosition): void {
  $setPoint(selection.anchor, anchor);
  $setPoint(selection.focus, focus);
}

function $setPoint(point: PointType, { owner, offset }: TextPosition): void {
  const node = $getNodeByKey(owner);
  if (!$isBlockNode(node) && !$isNoteNode(node)) return;
  let at = 0;
  let last: LexicalNode | null = null;
  for (const leaf of $leavesOf(node)) {
    const length = $lengthOf(leaf);
    // A place on a border belongs to the text before it, unless that is a mark.
    if ($isTextNode(leaf) && leaf.isSimpleText() && offset >= at && offset <= at + length) {
      point.set(leaf.getKey(), offset - at, "text");
      return;
    }
    if (offset <= at) break;
    at += length;
    last = leaf;
  }
  point.set(owner, last === null ? 0 : last.getIndexWithinParent() + 1, "element");
}

function $lengthBefore(owner: LexicalNode, node: LexicalNode): number {
  let length = 0;
  for (const leaf of $leavesOf(owner)) {
    if (leaf.is(node) || node.isParentOf(leaf)) break;
    length += $lengthOf(leaf);
  }
  return length;
}

/** The number of characters in a block or note, marks included. */
export function $textLength(owner: LexicalNode): number {
  return $leavesOf(owner).reduce((length, leaf) => length + $lengthOf(leaf), 0);
}

function $lengthOf(leaf: LexicalNode): number {
  return $isElementNode(leaf) ? 0 : leaf.getTextContentSize();
}
