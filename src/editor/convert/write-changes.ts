// Brings the editor from one value to another and touches only what differs: what is left alone keeps its place in the
// shared document, and what others type there at the same moment is not moved.

import { $getRoot, type LexicalNode } from "lexical";
import { type MarkedBlock, showChanges } from "#core/resolution/marked-text.ts";
import type { BlockId, Note, Resolution } from "#core/resolution/resolution.ts";
import { $setComments } from "#editor/comment-places.ts";
import type { BlockNode } from "#editor/nodes/block-node.ts";
import { $findAdoption, $findMasthead, $findNotes, $getBlocks, $getNotes } from "#editor/nodes/find-nodes.ts";
import type { DocumentProperties } from "#editor/nodes/masthead-node.ts";
import { $writeHeldNumbers } from "./held-numbers.ts";
import { $setSpans } from "./set-spans.ts";
import { $writeBlock, $writeNote } from "./write-resolution.ts";

/** `before` is what the editor holds now. */
export function $writeChanges(before: Resolution, after: Resolution): void {
  $writeDocumentChanges(before, after);
  const was = showChanges(before);
  const is = showChanges(after);
  if (was.blocks !== is.blocks) $writeBlockChanges(was.blocks, is.blocks);
  if (was.notes !== is.notes) $writeNoteChanges(was.notes, is.notes);
  const { comments, heldNumbers } = after.negotiation;
  if (before.negotiation.comments !== comments) $setComments(comments);
  if (before.negotiation.heldNumbers !== heldNumbers) $writeHeldNumbers(heldNumbers);
}

function $writeDocumentChanges(before: Resolution, after: Resolution): void {
  const was = propertiesOf(before);
  const is = propertiesOf(after);
  const changed = Object.entries(is).filter(([field, value]) => was[field as keyof typeof was] !== value); // a key of the same object
  if (changed.length > 0) $findMasthead()?.setProperties(Object.fromEntries(changed));
  if (before.adoption !== after.adoption) $findAdoption()?.setAdoption(after.adoption);
}

function propertiesOf({
  body,
  kind,
  stage,
  language,
  masthead,
  negotiation,
}: Resolution): Omit<DocumentProperties, "comments" | "heldNumbers"> {
  const { comments: _comments, heldNumbers: _, ...remarks } = negotiation;
  const { proposals: _proposals, proposedNotes: _proposedNotes, ...others } = remarks;
  return { body, kind, stage, language, ...masthead, ...others };
}

function $writeBlockChanges(before: readonly MarkedBlock[], after: readonly MarkedBlock[]): void {
  const known = new Map<BlockId, { readonly node: BlockNode; readonly block: MarkedBlock }[]>();
  for (const [index, node] of $getBlocks().entries()) {
    const block = before[index];
    if (block !== undefined) known.set(block.id, [...(known.get(block.id) ?? []), { node, block }]);
  }
  const wanted = after.map((block) => {
    const found = known.get(block.id)?.shift();
    if (found === undefined) return $writeBlock(block);
    $writeBlockChange(found.node, found.block, block);
    return found.node;
  });
  for (const gone of [...known.values()].flat()) gone.node.remove();
  $placeBlocks(wanted);
}

function $writeBlockChange(node: BlockNode, before: MarkedBlock, after: MarkedBlock): void {
  if (before === after) return;
  if (before.kind !== after.kind || before.level !== after.level) node.setKind(after.kind, after.level);
  if (JSON.stringify(before.change) !== JSON.stringify(after.change)) node.setChange(after.change ?? null);
  // Shown with its changes, a text that stays is another value all the same.
  if (before.spans !== after.spans && JSON.stringify(before.spans) !== JSON.stringify(after.spans))
    $setSpans(node, after.spans);
}

function $placeBlocks(blocks: readonly BlockNode[]): void {
  let previous: LexicalNode | null = $findMasthead();
  for (const block of blocks) {
    const next: LexicalNode | null =
      previous === null ? $getRoot().getFirstChild() : previous.getNextSibling();
    if (next?.is(block)) {
      previous = block;
      continue;
    }
    if (previous === null) $placeFirst(block);
    else previous.insertAfter(block, false);
    previous = block;
  }
}

function $placeFirst(block: BlockNode): void {
  const first = $getRoot().getFirstChild();
  if (first === null) $getRoot().append(block);
  else first.insertBefore(block, false);
}

function $writeNoteChanges(before: readonly Note[], after: readonly Note[]): void {
  const nodes = $getNotes();
  const kept = new Set(after.map(({ id }) => id));
  for (const [index, note] of before.entries()) {
    const node = nodes[index];
    if (node === undefined) continue;
    if (!kept.has(note.id)) node.remove();
    else {
      const changed = after.find(({ id }) => id === note.id);
      if (changed !== undefined && changed !== note && JSON.stringify(changed) !== JSON.stringify(note))
        $setSpans(node, changed.spans);
    }
  }
  const had = new Set(before.map(({ id }) => id));
  $findNotes()?.append(...after.filter(({ id }) => !had.has(id)).map($writeNote));
}
