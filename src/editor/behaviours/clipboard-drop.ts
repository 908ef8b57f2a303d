// What is dropped into the text. What was dragged within it is moved by us: the browser would do it behind the editor's back.
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $isTextNode,
  type LexicalEditor,
  type RangeSelection,
} from "lexical";
import { $findTextOwner, $getBlocks, $getNotes } from "#editor/nodes/find-nodes.ts";
import { $isNoteNode } from "#editor/nodes/note-node.ts";
import { $readPoint, $selectPoints, $textLength, type TextPosition } from "#editor/nodes/text-position.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import { insertExcerpt } from "./clipboard-insert.ts";
import { $idsToKeep, $takeAway, type TakenAway } from "./clipboard-move.ts";
import { $getTextSelection } from "./keep-to-one-text.ts";
import type { Excerpt } from "./parse-excerpt.ts";

/** Where something was let go; null for a file, and outside any text. */
export function $findDropPoint(editor: LexicalEditor, event: DragEvent): TextPosition | null {
  const root = editor.getRootElement();
  const transfer = event.dataTransfer;
  if (root === null || transfer === null || transfer.types.includes("Files")) return null;
  const range = root.ownerDocument.caretRangeFromPoint?.(event.clientX, event.clientY) ?? null;
  const node = range === null ? null : $getNearestNodeFromDOMNode(range.startContainer);
  const owner = $findTextOwner(node);
  if (range === null || node === null || owner === null) return null;
  if (!$isTextNode(node)) return { owner: owner.getKey(), offset: $textLength(owner) };
  let offset = Math.min(range.startOffset, node.getTextContentSize());
  for (const before of node.getPreviousSiblings()) offset += before.getTextContentSize();
  return { owner: owner.getKey(), offset };
}

export interface Drag {
  readonly clip: string;
  readonly excerpt: Excerpt;
  /** True where the words stay where they were and come a second time. */
  readonly isCopy: boolean;
}

/** Puts what was dragged where it was let go, as one undo step. False where it was let go on itself, and nothing happens. */
export function dropDragged(editor: LexicalEditor, drag: Drag, point: TextPosition): boolean {
  return asOneUndoStep(editor, () => {
    let taken: TakenAway | null = null;
    let isWanted = false;
    editor.update(
      () => {
        const selection = $getTextSelection();
        const reach = selection === null ? null : $readReach(selection);
        if (selection === null || reach === null || !$mayDrop(drag.excerpt, reach, point)) return;
        isWanted = true;
        if (!drag.isCopy) taken = $takeAway(selection, drag.clip);
        const caret = $readPoint(selection.anchor);
        const goal = drag.isCopy || caret === null ? point : placeAfterRemoval(point, reach, caret);
        $selectPoints(selection, goal, goal);
      },
      { discrete: true, tag: "paste" },
    );
    if (!isWanted) return false;
    insertExcerpt(
      editor,
      drag.excerpt,
      editor.getEditorState().read(() => $idsToKeep(taken, drag.clip)),
    );
    return true;
  });
}

interface Reach {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

function $readReach(selection: RangeSelection): Reach | null {
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [start, end] = [$readPoint(from), $readPoint(to)];
  return start === null || end === null ? null : { start, end };
}

/** Not into itself; and a footnote holds no paragraphs and no other footnote. */
function $mayDrop({ blocks, notes }: Excerpt, { start, end }: Reach, point: TextPosition): boolean {
  const isInNote = $isNoteNode($getNodeByKey(point.owner));
  if (isInNote && (notes.length > 0 || blocks.length > 1)) return false;
  const keys = [...$getBlocks(), ...$getNotes()].map((owner) => owner.getKey());
  const [from, at, to] = [start, point, end].map(({ owner }) => keys.indexOf(owner));
  if (from === undefined || at === undefined || to === undefined || at < from || at > to) return true;
  if (at === from && point.offset < start.offset) return true;
  return at === to && point.offset > end.offset;
}

/** The words before and behind what was taken away have come together where the caret is. */
function placeAfterRemoval(point: TextPosition, { start, end }: Reach, caret: TextPosition): TextPosition {
  if (point.owner === end.owner && point.offset >= end.offset)
    return { owner: caret.owner, offset: caret.offset + point.offset - end.offset };
  if (point.owner === start.owner) return { owner: caret.owner, offset: point.offset };
  return point;
}
