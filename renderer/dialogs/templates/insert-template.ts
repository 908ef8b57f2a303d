import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { Block, BlockId, Note, Resolution, Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { slotsIn } from "#core/slots/find-slots.ts";
import { fitEnding } from "#core/templates/fit-ending.ts";
import { placeParagraphs } from "#core/templates/place-paragraphs.ts";
import { $writeBlock, $writeNote } from "#editor/convert/write-resolution.ts";
import { newBlockId, newNoteId } from "#editor/new-id.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findBlock, $findNotes, $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { readNow } from "#renderer/editing/read-now.ts";

/** Puts the paragraphs of a template where they belong, near the caret: one step for undo, the caret in the first slot. */
export function insertTemplate(editor: LexicalEditor, template: Resolution): boolean {
  const { blocks } = readNow(editor);
  const taken = template.blocks.filter(({ kind }) => kind !== "title" && kind !== "enacting");
  const [first] = taken;
  if (first === undefined) return false;
  const current = editor.getEditorState().read($readCurrentBlock);
  const place = placeParagraphs(blocks, current, first);
  const fresh = withFreshIds(fitEnding(taken, place.isLast), template.notes);
  asOneUndoStep(editor, () =>
    editor.update(
      () => {
        $insertAfter(place.after, fresh.blocks);
        $findNotes()?.append(...fresh.notes.map($writeNote));
        if (place.instead !== null) $findBlock(place.instead)?.remove();
      },
      { discrete: true, tag: "command" },
    ),
  );
  goToFirst(editor, fresh.blocks);
  return true;
}

function $insertAfter(after: BlockId | null, blocks: readonly Block[]): void {
  let previous = after === null ? null : $findBlock(after);
  for (const block of blocks) {
    const node = $writeBlock(block);
    if (previous === null) $getBlocks()[0]?.insertBefore(node, false);
    else previous.insertAfter(node, false);
    previous = node;
  }
}

/** The same template may stand in a text twice: each time with ids of its own. */
function withFreshIds(blocks: readonly Block[], notes: readonly Note[]) {
  const ids = new Map(notes.map(({ id }) => [id, newNoteId()]));
  const renew = (spans: readonly Span[]): readonly Span[] =>
    spans.map((span) => (span.kind === "note" ? { ...span, note: ids.get(span.note) ?? span.note } : span));
  return {
    blocks: blocks.map((block) => ({ ...block, id: newBlockId(), spans: renew(block.spans) })),
    notes: notes.map((note) => ({ ...note, id: ids.get(note.id) ?? note.id })),
  };
}

function goToFirst(editor: LexicalEditor, blocks: readonly Block[]): void {
  const slot = blocks.flatMap(({ id, spans }) => slotsIn({ block: id }, textOf(spans)))[0];
  const block = slot !== undefined && "block" in slot.in ? slot.in.block : blocks[0]?.id;
  if (block === undefined) return;
  goToPlace(editor, { kind: "block", block, start: slot?.start ?? 0, end: slot?.end ?? 0 });
}

function $readCurrentBlock(): BlockId | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const owner = $findTextOwner(selection.anchor.getNode());
  return $isBlockNode(owner) ? owner.getBlockId() : null;
}
