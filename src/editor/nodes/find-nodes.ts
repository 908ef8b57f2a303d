// Finding the parts of a document. Each is legal only inside a read or an update.

import { $getRoot, $isElementNode, type LexicalNode } from "lexical";
import type { BlockId, NoteId } from "#core/resolution/resolution.ts";
import { $isAdoptionNode, type AdoptionNode } from "./adoption-node.ts";
import { $isBlockNode, type BlockNode } from "./block-node.ts";
import { $isMastheadNode, type MastheadNode } from "./masthead-node.ts";
import { $isNoteMarkNode, type NoteMarkNode } from "./note-mark-node.ts";
import { $isNoteNode, type NoteNode } from "./note-node.ts";
import { $isNotesNode, type NotesNode } from "./notes-node.ts";

export function $findMasthead(): MastheadNode | null {
  return $findChild("first", $isMastheadNode);
}

export function $findAdoption(): AdoptionNode | null {
  return $findChild("last", $isAdoptionNode);
}

export function $findNotes(): NotesNode | null {
  return $findChild("last", $isNotesNode);
}

/** From the end of the text where it usually stands: a long text is not walked through on each key. */
function $findChild<Found extends LexicalNode>(
  end: "first" | "last",
  is: (node: LexicalNode | null) => node is Found,
): Found | null {
  const root = $getRoot();
  let at = end === "first" ? root.getFirstChild() : root.getLastChild();
  while (at !== null && !is(at)) at = end === "first" ? at.getNextSibling() : at.getPreviousSibling();
  return at;
}

export function $getBlocks(): readonly BlockNode[] {
  return $getRoot().getChildren().filter($isBlockNode);
}

export function $findBlock(id: BlockId): BlockNode | null {
  return $getBlocks().find((block) => block.getBlockId() === id) ?? null;
}

/** All notes, also those of a second container that two writers made at once. */
export function $getNotes(): readonly NoteNode[] {
  return $getRoot()
    .getChildren()
    .filter($isNotesNode)
    .flatMap((notes) => notes.getChildren().filter($isNoteNode));
}

export function $findNote(id: NoteId): NoteNode | null {
  return $getNotes().find((note) => note.getNoteId() === id) ?? null;
}

export function $getNoteMarks(): readonly NoteMarkNode[] {
  return $getBlocks().flatMap((block) => block.getChildren().filter($isNoteMarkNode));
}

/** The block or note a node is in, itself included. */
export function $findTextOwner(node: LexicalNode | null): BlockNode | NoteNode | null {
  for (let at = node; at !== null; at = at.getParent()) if ($isBlockNode(at) || $isNoteNode(at)) return at;
  return null;
}

/** The block before or after, whatever stands between. */
export function $nextBlock(block: BlockNode, direction: "before" | "after"): BlockNode | null {
  const step = (node: LexicalNode): LexicalNode | null =>
    direction === "before" ? node.getPreviousSibling() : node.getNextSibling();
  for (let at = step(block); at !== null; at = step(at)) if ($isBlockNode(at)) return at;
  return null;
}

/** Leaves of a block or note in order; only foreign nodes have depth. */
export function $leavesOf(node: LexicalNode): readonly LexicalNode[] {
  return $isElementNode(node) ? node.getChildren().flatMap($leavesOf) : [node];
}
