// Findings count a text without its footnote marks; the editor's positions count each mark as one character.
import type { LexicalNode } from "lexical";
import { $leavesOf } from "#editor/nodes/find-nodes.ts";
import { $isNoteMarkNode } from "#editor/nodes/note-mark-node.ts";

/** A mark on the border stands after the place. */
export function $offsetWithMarks(owner: LexicalNode, offset: number): number {
  let text = 0;
  let marks = 0;
  for (const leaf of $leavesOf(owner)) {
    if ($isNoteMarkNode(leaf)) {
      if (text >= offset) break;
      marks += 1;
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
    if ($isNoteMarkNode(leaf)) marks += 1;
    at += leaf.getTextContentSize();
  }
  return offset - marks;
}
