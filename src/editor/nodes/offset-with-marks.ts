// Findings count a text without its footnote marks and without what is only proposed; the editor's positions count all of it.
import type { LexicalNode } from "lexical";
import { $isBesideText } from "./change-of.ts";
import { $leavesOf } from "./find-nodes.ts";

/** A mark on the border stands after the place. */
export function $offsetWithMarks(owner: LexicalNode, offset: number): number {
  let text = 0;
  let marks = 0;
  for (const leaf of $leavesOf(owner)) {
    if ($isBesideText(leaf)) {
      if (text >= offset) break;
      marks += leaf.getTextContentSize();
    } else text += leaf.getTextContentSize();
  }
  return offset + marks;
}

/** The other way round: the offset in the text alone. */
export function $offsetWithoutMarks(owner: LexicalNode, offset: number): number {
  let at = 0;
  let marks = 0;
  for (const leaf of $leavesOf(owner)) {
    if (at >= offset) break;
    const size = leaf.getTextContentSize();
    if ($isBesideText(leaf)) marks += Math.min(size, offset - at);
    at += size;
  }
  return offset - marks;
}
