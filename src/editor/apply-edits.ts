// Applies edits to the editor. What an edit means is said once, by the core; here its result is written.

import { $getNodeByKey, $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from "lexical";
import { applyEdits as applyEditsToValue } from "#core/resolution/apply-edits.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { $readBlock, $readResolution } from "./convert/read-resolution.ts";
import { $copyBlockTo, $writeChanges } from "./convert/write-changes.ts";
import { $findBlock } from "./nodes/find-nodes.ts";
import { $readPoint, $selectPoints } from "./nodes/text-position.ts";
import { asOneUndoStep } from "./undo-steps.ts";

/** What made a change, as a tag on the editor's updates. */
export type EditOrigin = "command" | "fix" | "completion" | "paste" | "masthead";

/** Marks updates that hold a block twice for a moment, so that nobody gives the copy another id. */
export const movingTag = "penholder-moving";

/**
 * Applies the edits as one undo step; false where none changed anything. Each edit is an update of its own inside the
 * step: the collaboration binding compares lists from both ends, so two changes of structure in one update would rewrite
 * everything between them, and with it what others type there.
 */
export function applyEdits(editor: LexicalEditor, edits: readonly Edit[], origin: EditOrigin): boolean {
  return asOneUndoStep(editor, () => {
    let changed = false;
    for (const edit of edits) changed = applyEdit(editor, edit, origin) || changed;
    return changed;
  });
}

function applyEdit(editor: LexicalEditor, edit: Edit, origin: EditOrigin): boolean {
  if (edit.kind === "move-block") return moveBlock(editor, edit.block, edit.after);
  let changed = false;
  editor.update(
    () => {
      const before = $readResolution();
      const after = applyEditsToValue(before, [edit]);
      changed = JSON.stringify(after) !== JSON.stringify(before);
      if (changed) $writeChanges(before, after);
    },
    { discrete: true, tag: origin },
  );
  return changed;
}

/** A copy with the same id, then the original goes: the binding has no move, and a moved node confuses it. */
function moveBlock(editor: LexicalEditor, id: BlockId, after: BlockId | null): boolean {
  let original: NodeKey | null = null;
  editor.update(
    () => {
      const block = $findBlock(id);
      if (block === null || after === id) return;
      const previous = $readResolution().blocks.map((each) => each.id);
      const index = previous.indexOf(id);
      if (index === 0 ? after === null : previous[index - 1] === after) return;
      const copy = $copyBlockTo($readBlock(block), after);
      if (copy === null) return;
      original = block.getKey();
      $moveSelection(original, copy.getKey());
    },
    { discrete: true, tag: movingTag },
  );
  if (original === null) return false;
  const key: NodeKey = original;
  editor.update(() => $getNodeByKey(key)?.remove(), { discrete: true, tag: movingTag });
  return true;
}

function $moveSelection(from: NodeKey, to: NodeKey): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const anchor = $readPoint(selection.anchor);
  const focus = $readPoint(selection.focus);
  if (anchor === null || focus === null || (anchor.owner !== from && focus.owner !== from)) return;
  const moved = (at: typeof anchor): typeof anchor => (at.owner === from ? { ...at, owner: to } : at);
  $selectPoints(selection, moved(anchor), moved(focus));
}
