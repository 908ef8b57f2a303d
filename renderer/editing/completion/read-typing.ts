// Where this person is typing: the block, what stands before the caret, and whether anything follows.
import { $getEditor, $getSelection, $isRangeSelection } from "lexical";
import type { TextOwner } from "#core/resolution/edit.ts";
import type { BlockId, BlockKind, NoteId } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { $readSpans } from "#editor/convert/read-spans.ts";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import type { NoteNode } from "#editor/nodes/note-node.ts";
import { $offsetWithoutMarks } from "#editor/nodes/offset-with-marks.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";
import { slotTypeAt } from "#renderer/editing/slots/slot-filling.ts";

export interface Typing {
  /** The paragraph or note. */
  readonly id: BlockId | NoteId;
  readonly in: TextOwner;
  readonly block?: BlockId;
  readonly part: "preambular" | "operative";
  readonly inNote: boolean;
  readonly before: string;
  readonly after: string;
  readonly isAtEnd: boolean;
}

/** Titles are written once, and by nobody's habit. */
const unhelped: ReadonlySet<BlockKind> = new Set(["title", "enacting", "section", "part"]);

/** Null where nothing is to be completed: no caret, a selection, a title. */
export function $readTyping(): Typing | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const owner = $findTextOwner(selection.anchor.getNode());
  if (owner === null) return null;
  const kind = $isBlockNode(owner) ? owner.getKind() : null;
  if ($isBlockNode(owner) && unhelped.has(owner.getKind()) && !$isFilling(owner)) return null;
  const point = $readPoint(selection.anchor);
  if (point === null) return null;
  const text = textOf($readSpans(owner));
  const offset = $offsetWithoutMarks(owner, point.offset);
  return {
    ...$namesOf(owner),
    part: kind === "preambular" ? "preambular" : "operative",
    before: text.slice(0, offset),
    after: text.slice(offset),
    isAtEnd: text.slice(offset).trim() === "",
  };
}

/** A place of a template says what it wants, wherever it stands. */
function $isFilling(block: BlockNode): boolean {
  return slotTypeAt($getEditor(), { block: block.getBlockId() }) !== null;
}

function $namesOf(owner: BlockNode | NoteNode): Pick<Typing, "id" | "in" | "block" | "inNote"> {
  if (!$isBlockNode(owner)) {
    const note = owner.getNoteId();
    return { id: note, in: { note }, inNote: true };
  }
  const block = owner.getBlockId();
  return { id: block, in: { block }, block, inNote: false };
}
