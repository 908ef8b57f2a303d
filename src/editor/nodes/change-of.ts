import type { LexicalNode } from "lexical";
import type { ChangeMark } from "#core/resolution/change-mark.ts";
import { $isNoteMarkNode } from "./note-mark-node.ts";
import { TokenNode } from "./token-node.ts";

/** The open change that a leaf of the text is part of. */
export function $changeOf(leaf: LexicalNode): ChangeMark | null {
  return leaf instanceof TokenNode ? leaf.getChange() : null;
}

/** Whether a leaf is on the page and in no offset of the text: a footnote mark, or what is only proposed. */
export function $isBesideText(leaf: LexicalNode): boolean {
  if ($isNoteMarkNode(leaf)) return true;
  const change = $changeOf(leaf);
  return change !== null && change.kind !== "deleted";
}
