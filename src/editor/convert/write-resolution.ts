import { $getRoot, $setSelection } from "lexical";
import type { Block, Note, Resolution } from "#core/resolution/resolution.ts";
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
  $setSelection(null);
  $getRoot()
    .clear()
    .append(
      $createMastheadNode().setProperties({ body, kind, stage, language, ...masthead, ...negotiation }),
      ...resolution.blocks.map($writeBlock),
      $createAdoptionNode().setAdoption(resolution.adoption),
      $createNotesNode().append(...resolution.notes.map($writeNote)),
    );
  $writeHeldNumbers(negotiation.heldNumbers);
}

/** A new node for the block. */
export function $writeBlock(block: Block): BlockNode {
  return $createBlockNode(block.kind, block.level, block.id).append(...$writeSpans(block.spans));
}

/** A new node for the note. */
export function $writeNote(note: Note): NoteNode {
  return $createNoteNode(note.id).append(...$writeSpans(note.spans));
}
