import { $getNodeByKey, type LexicalEditor, type NodeKey } from "lexical";
import type { Block, BlockId, HeldNumber, Note, NoteId, Span } from "#core/resolution/resolution.ts";
import { $getTextSelection } from "./behaviours/keep-to-one-text.ts";
import { $removeSelected } from "./behaviours/remove-selected.ts";
import { $readMarkedSpans } from "./convert/read-spans.ts";
import { $setSpans } from "./convert/set-spans.ts";
import { splitSpans } from "./convert/split-spans.ts";
import { $writeBlock, $writeNote } from "./convert/write-resolution.ts";
import { newBlockId, newNoteId } from "./new-id.ts";
import { $isBlockNode, type BlockNode } from "./nodes/block-node.ts";
import { $findNotes, $findTextOwner } from "./nodes/find-nodes.ts";
import { $readPoint, $selectPoints, $textLength } from "./nodes/text-position.ts";
import { asOneUndoStep } from "./undo-steps.ts";

export interface InsertOptions {
  /** A single paragraph that was taken whole stands by itself where the caret is at a border of a paragraph. */
  readonly isWhole?: boolean;
  /** What was taken away to be put here: it stays the same paragraph, with its number if one was given. */
  readonly moved?: ReadonlyMap<BlockId | NoteId, HeldNumber | null>;
}

/**
 * Puts blocks and their notes where the caret is, as one undo step; a single paragraph goes into the text. All but those
 * that were moved get fresh ids: the same words stand twice, not the same paragraph. False where there is no caret in the text.
 */
export function insertBlocks(
  editor: LexicalEditor,
  blocks: readonly Block[],
  notes: readonly Note[],
  { isWhole = false, moved = new Map() }: InsertOptions = {},
): boolean {
  const fresh = withFreshIds(blocks, notes, moved);
  const run = ($change: () => boolean): boolean => {
    let done = false;
    editor.update(
      () => {
        done = $change();
      },
      { discrete: true, tag: "paste" },
    );
    return done;
  };
  const [only] = fresh.blocks;
  return asOneUndoStep(editor, () => {
    if (!run($clearPlace)) return false;
    // In an empty paragraph a copy becomes that paragraph, and what was moved stays what it is.
    const standsAlone = isWhole && run(() => $isAtBorder(only !== undefined && moved.has(only.id)));
    if (fresh.blocks.length === 1 && only !== undefined && !standsAlone)
      return run(() => $insertInline(only.spans, fresh.notes));
    if (run($isInNote)) return run(() => $insertAsWords(fresh.blocks));
    const before = editor.getEditorState().read(() => $getOwner()?.getKey() ?? "");
    // An update for each list that changes: `applyEdits` says why.
    return (
      run($makeRoom) &&
      run(() => $addNotes(fresh.notes)) &&
      run(() => $insertWhole(fresh.blocks, moved)) &&
      run(() => $removeIfEmpty(before))
    );
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
  const [before, after] = splitSpans($readMarkedSpans(owner), place.offset);
  $setSpans(owner, [...before, ...wanted, ...after]);
  if ($isBlockNode(owner)) $findNotes()?.append(...notes.map($writeNote));
  const end = { ...place, offset: place.offset + lengthOf(wanted) };
  $selectPoints(selection, end, end);
  return true;
}

function $isInNote(): boolean {
  const owner = $getOwner();
  return owner !== null && !$isBlockNode(owner);
}

function $insertAsWords(blocks: readonly Block[]): boolean {
  const space: Span = { kind: "text", text: " " };
  return $insertInline(
    blocks.flatMap(({ spans }, index) => (index === 0 ? spans : [space, ...spans])),
    [],
  );
}

/** Between two paragraphs; nothing comes before the title and the enacting line. */
function $isAtBorder(orInEmpty: boolean): boolean {
  const selection = $getTextSelection();
  const place = selection === null ? null : $readPoint(selection.anchor);
  const owner = $getOwner();
  if (place === null || !$isBlockNode(owner)) return false;
  const isHead = owner.getKind() === "title" || owner.getKind() === "enacting";
  const length = $textLength(owner);
  if (length === 0) return orInEmpty && !isHead;
  return place.offset === length || (place.offset === 0 && !isHead);
}

/** The text behind the caret becomes a paragraph of its own. */
function $makeRoom(): boolean {
  const selection = $getTextSelection();
  const place = selection === null ? null : $readPoint(selection.anchor);
  const owner = $getOwner();
  if (selection === null || place === null || !$isBlockNode(owner)) return false;
  if (place.offset === 0 || place.offset === $textLength(owner)) return true;
  const [before, after] = splitSpans($readMarkedSpans(owner), place.offset);
  const kind = owner.getKind();
  owner.insertAfter($writeBlock({ id: newBlockId(), kind, level: owner.getLevel(), spans: after }), false);
  $setSpans(owner, before);
  $selectPoints(selection, place, place);
  return true;
}

function $addNotes(notes: readonly Note[]): boolean {
  if (notes.length > 0) $findNotes()?.append(...notes.map($writeNote));
  return true;
}

function $insertWhole(blocks: readonly Block[], moved: NonNullable<InsertOptions["moved"]>): boolean {
  const selection = $getTextSelection();
  const owner = $getOwner();
  const last = blocks.at(-1);
  if (selection === null || !$isBlockNode(owner) || last === undefined) return false;
  const isBefore = $readPoint(selection.anchor)?.offset === 0 && $textLength(owner) > 0;
  let previous: BlockNode = owner;
  for (const block of blocks) {
    const node = $writeBlock(block);
    const held = moved.get(block.id) ?? null;
    if (held !== null) node.setHeldNumber(held);
    if (isBefore) owner.insertBefore(node, false);
    else previous.insertAfter(node, false);
    previous = node;
  }
  const end = { owner: previous.getKey(), offset: $textLength(previous) };
  $selectPoints(selection, end, end);
  return true;
}

/** An empty paragraph gives way to what was put behind it. */
function $removeIfEmpty(key: NodeKey): boolean {
  const owner = $getNodeByKey(key);
  if ($isBlockNode(owner) && $textLength(owner) === 0) owner.remove();
  return true;
}

function $getOwner() {
  return $findTextOwner($getTextSelection()?.anchor.getNode() ?? null);
}

function withFreshIds(
  blocks: readonly Block[],
  notes: readonly Note[],
  moved: NonNullable<InsertOptions["moved"]>,
) {
  const blockIds = new Map(blocks.map(({ id }) => [id, moved.has(id) ? id : newBlockId()]));
  const noteIds = new Map(notes.map(({ id }) => [id, moved.has(id) ? id : newNoteId()]));
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
