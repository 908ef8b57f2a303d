import type { LexicalEditor } from "lexical";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import type { Edit } from "#core/resolution/edit.ts";
import { $readResolution } from "#editor/convert/read-resolution.ts";
import { $writeChanges } from "#editor/convert/write-changes.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";

/**
 * Replaces many places as one undo step. A round takes the last place of each paragraph that is left: the shared text of a
 * paragraph is compared from both ends, so two changes at once would rewrite what others type between them.
 */
export function replacePlaces(editor: LexicalEditor, edits: readonly Edit[]): void {
  const rounds: Edit[][] = [];
  const taken = new Map<string, number>();
  for (const edit of edits) {
    if (edit.kind !== "replace-text") continue;
    const owner = "block" in edit.in ? `block ${edit.in.block}` : `note ${edit.in.note}`;
    const round = taken.get(owner) ?? 0;
    taken.set(owner, round + 1);
    const others = rounds[round];
    if (others === undefined) rounds[round] = [edit];
    else others.push(edit);
  }
  asOneUndoStep(editor, () => {
    for (const round of rounds)
      editor.update(
        () => {
          const before = $readResolution();
          $writeChanges(before, applyEdits(before, round));
        },
        { discrete: true, tag: "command" },
      );
  });
}
