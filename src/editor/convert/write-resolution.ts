import { $getRoot, $setSelection } from "lexical";
import { type MarkedBlock, showChanges } from "#core/resolution/marked-text.ts";
import type { Note, Resolution } from "#core/resolution/resolution.ts";
import { $setComments } from "#editor/comment-places.ts";
import { $createAdoptionNode } from "#editor/nodes/adoption-node.ts";
import { $createBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $createMastheadNode } from "#editor/nodes/masthead-node.ts";
import { $createNoteNode, type NoteNode } from "#editor/nodes/note-node.ts";
import { $createNotesNode } from "#editor/nodes/notes-node.ts";
import { $writeHeldNumbers } from "./held-numbers.ts";
import { $writeSpans } from "./write-spans.ts";

/** Replaces the whole document. Only the one window that creates a document writes it so; who joins receives it. */
export function $writeResolution(resolution: Resolution): void {
  const { body, kind, stage, language, masthead, negotiation } = resolution;
  const { proposals: _proposals, proposedNotes: _proposedNotes, ...remarks } = negotiation;
  const marked = showChanges(resolution);
  $setSelection(null);
  $getRoot()
    .clear()
    .append(
      $createMastheadNode().setProperties({ body, kind, stage, language, ...masthead, ...remarks }),
      ...marked.blocks.map($writeBlock),
      $createAdoptionNode().setAdoption(resolution.adoption),
      $createNotesNode().append(...marked.notes.map($writeNote)),
    );
  if (negotiation.comments.length > 0) $setComments(negotiation.comments);
  $writeHeldNumbers(negotiation.heldNumbers);
}

/** A new node for the block. */
export function $writeBlock(block: MarkedBlock): BlockNode {
  const node = $createBlockNode(block.kind, block.level, block.id).append(...$writeSpans(block.spans));
  return block.change === undefined ? node : node.setChange(block.change);
}

/** A new node for the note. */
export function $writeNote(note: Note): NoteNode {
  return $createNoteNode(note.id).append(...$writeSpans(note.spans));
}
