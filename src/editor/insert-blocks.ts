import type { LexicalEditor } from "lexical";
import type { Block, BlockId, Note, NoteId, Span } from "#core/resolution/resolution.ts";
import { $getTextSelection } from "./behaviours/keep-to-one-text.ts";
import { $removeSelected } from "./behaviours/remove-selected.ts";
import { $readSpans } from "./convert/read-spans.ts";
import { $setSpans } from "./convert/set-spans.ts";
import { splitSpans } from "./convert/split-spans.ts";
import { $writeBlock, $writeNote } from "./convert/write-resolution.ts";
import { newBlockId, newNoteId } from "./new-id.ts";
import { $isBlockNode, type BlockNode } from "./nodes/block-node.ts";
import { $findNotes, $findTextOwner } from "./nodes/find-nodes.ts";
import { $readPoint, $selectPoints, $textLength } from "./nodes/text-position.ts";
import { asOneUndoStep } from "./undo-steps.ts";

/**
 * Puts blocks and their notes where the caret is, as one undo step; a single paragraph goes into the text. All get fresh
 * ids: the same words stand twice, not the same paragraph. False where there is no caret in the text.
 */
export function insertBlocks(
  editor: LexicalEditor,
  blocks: readonly Block[],
  notes: readonly Note[],
): boolean {
  const fresh = withFreshIds(blocks, notes);
  return asOneUndoStep(editor, () => {
    let done = false;
    const step = ($change: () => boolean): void =>
      editor.update(
        () => {
          done = $change();
        },
        { discrete: true, tag: "paste" },
      );
    const [only] = fresh.blocks;
    const inline = fresh.blocks.length === 1 && only !== undefined;
    step($clearPlace);
    if (!done) return false;
    step(() => (inline ? $insertInline(only.spans, fresh.notes) : $insertWhole(fresh.blocks, fresh.notes)));
    return done;
  });
}

function $clearPlace(): boolean {
  const selection = $getTextSelection();
  if (selection === null) return false;
  $removeSelected(selection);
  return true;
}

/** Puts spans where the caret is; in a note, marks are left out: a note has no notes. */
function $insertInline(spans: readonly Span[], notes: readonly Note[]): boolean {
  const selection = $getTextSelection();
  const place = selection === null ? null : $readPoint(selection.anchor);
  const owner = selection === null ? null : $findTextOwner(selection.anchor.getNode());
  if (selection === null || place === null || owner === null) return false;
  const wanted = $isBlockNode(owner) ? spans : spans.filter((span) => span.kind !== "note");
  const [before, after] = splitSpans($readSpans(owner), place.offset);
  $setSpans(owner, [...before, ...wanted, ...after]);
  if ($isBlockNode(owner)) $findNotes()?.append(...notes.map($writeNote));
  const end = { ...place, offset: place.offset + lengthOf(wanted) };
  $selectPoints(selection, end, end);
  return true;
}

function $insertWhole(blocks: readonly Block[], notes: readonly Note[]): boolean {
  const selection = $getTextSelection();
  const owner = selection === null ? null : $findTextOwner(selection.anchor.getNode());
  if (selection === null || owner === null) return false;
  if (!$isBlockNode(owner)) {
    const words: Span = { kind: "text", text: " " };
    return $insertInline(
      blocks.flatMap(({ spans }, index) => (index === 0 ? spans : [words, ...spans])),
      [],
    );
  }
  const nodes = blocks.map($writeBlock);
  $placeAround(owner, $readPoint(selection.anchor)?.offset ?? 0, nodes);
  $findNotes()?.append(...notes.map($writeNote));
  const last = nodes.at(-1);
  if (last !== undefined) {
    const end = { owner: last.getKey(), offset: $textLength(last) };
    $selectPoints(selection, end, end);
  }
  return true;
}

/** An empty paragraph gives way; the text behind the caret becomes a paragraph of its own. */
function $placeAround(owner: BlockNode, offset: number, nodes: readonly BlockNode[]): void {
  const length = $textLength(owner);
  const rest: BlockNode[] = [];
  if (offset > 0 && offset < length) {
    const [before, after] = splitSpans($readSpans(owner), offset);
    $setSpans(owner, before);
    rest.push(
      $writeBlock({ id: newBlockId(), kind: owner.getKind(), level: owner.getLevel(), spans: after }),
    );
  }
  if (offset === 0 && length > 0) {
    for (const node of nodes) owner.insertBefore(node, false);
    return;
  }
  let previous = owner;
  for (const node of [...nodes, ...rest]) {
    previous.insertAfter(node, false);
    previous = node;
  }
  if (length === 0) owner.remove();
}

function withFreshIds(blocks: readonly Block[], notes: readonly Note[]) {
  const blockIds = new Map<BlockId, BlockId>(blocks.map(({ id }) => [id, newBlockId()]));
  const noteIds = new Map<NoteId, NoteId>(notes.map(({ id }) => [id, newNoteId()]));
  const freshSpans = (spans: readonly Span[]): readonly Span[] =>
    spans.flatMap((span): readonly Span[] => {
      if (span.kind === "reference") return [{ ...span, target: blockIds.get(span.target) ?? span.target }];
      if (span.kind === "text") return [span];
      const note = noteIds.get(span.note);
      // A mark whose note did not come along would be a mark of nothing.
      return note === undefined ? [] : [{ ...span, note }];
    });
  return {
    blocks: blocks.map((block) => ({
      ...block,
      id: blockIds.get(block.id) ?? newBlockId(),
      spans: freshSpans(block.spans),
    })),
    notes: notes.map((note) => ({ id: noteIds.get(note.id) ?? newNoteId(), spans: freshSpans(note.spans) })),
  };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((length, span) => length + (span.kind === "note" ? 1 : span.text.length), 0);
}
