// Applies edits to the editor. What an edit means is said once, by the core; here its result is written.

import { type LexicalEditor, SKIP_DOM_SELECTION_TAG } from "lexical";
import { applyEdits as applyEditsToValue } from "#core/resolution/apply-edits.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { $readResolution } from "./convert/read-resolution.ts";
import { $writeChanges } from "./convert/write-changes.ts";
import { $findBlock, $getBlocks } from "./nodes/find-nodes.ts";
import { $moveBlock, findSharedOrder } from "./shared-order.ts";
import { asOneUndoStep } from "./undo-steps.ts";

/** What made a change, as a tag on the editor's updates. */
export type EditOrigin = "command" | "fix" | "completion" | "paste" | "masthead";

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
    { discrete: true, tag: tagsOf(origin) },
  );
  return changed;
}

/** A change of the masthead is made elsewhere on the page: the caret of the text must not take the focus from there. */
function tagsOf(origin: EditOrigin): string[] {
  return origin === "masthead" ? [origin, SKIP_DOM_SELECTION_TAG] : [origin];
}

/** The same paragraph elsewhere: its text stays where the others write in it. */
function moveBlock(editor: LexicalEditor, id: BlockId, after: BlockId | null): boolean {
  const wanted = editor.getEditorState().read(() => {
    const ids = $getBlocks().map((block) => block.getBlockId());
    const index = ids.indexOf(id);
    const known = after === null || (after !== id && ids.includes(after));
    return index >= 0 && known && (index === 0 ? after !== null : ids[index - 1] !== after);
  });
  if (!wanted) return false;
  const order = findSharedOrder(editor);
  if (order !== null) return order.place(id, after);
  editor.update(
    () => {
      const block = $findBlock(id);
      if (block !== null) $moveBlock(block, after === null ? null : $findBlock(after));
    },
    { discrete: true, tag: "command" },
  );
  return true;
}
