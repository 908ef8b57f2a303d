import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
} from "lexical";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { $selectPoints, $textLength } from "#editor/nodes/text-position.ts";

/** Puts the caret where something from outside was dropped. False for a file, and for what was dragged within the text. */
export function $selectDropPoint(editor: LexicalEditor, event: DragEvent): boolean {
  const root = editor.getRootElement();
  const transfer = event.dataTransfer;
  if (root === null || transfer === null || transfer.types.includes("Files")) return false;
  const chosen = root.ownerDocument.getSelection();
  const isFromHere =
    chosen !== null &&
    !chosen.isCollapsed &&
    root.contains(chosen.anchorNode) &&
    transfer.getData("text/plain") !== "" &&
    transfer.getData("text/plain").trim() === chosen.toString().trim();
  if (isFromHere) return false;
  const range = root.ownerDocument.caretRangeFromPoint?.(event.clientX, event.clientY) ?? null;
  const node = range === null ? null : $getNearestNodeFromDOMNode(range.startContainer);
  const owner = $findTextOwner(node);
  if (range === null || node === null || owner === null) return false;
  const selection = $createRangeSelection();
  if ($isTextNode(node)) {
    const offset = Math.min(range.startOffset, node.getTextContentSize());
    selection.anchor.set(node.getKey(), offset, "text");
    selection.focus.set(node.getKey(), offset, "text");
  } else {
    const end = { owner: owner.getKey(), offset: $textLength(owner) };
    $selectPoints(selection, end, end);
  }
  $setSelection(selection);
  return true;
}
