import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { Completion } from "#core/completion/completion.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { $findBlock, $findNote } from "#editor/nodes/find-nodes.ts";
import { $offsetWithMarks } from "#editor/nodes/offset-with-marks.ts";
import { $selectPoints } from "#editor/nodes/text-position.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import { completionEdits } from "./completion-edits.ts";
import type { Typing } from "./read-typing.ts";
import { settleGivenSpace } from "./settle-given-space.ts";

/**
 * Puts the suggestion in the place of what was typed, with the caret behind it: one step for undo. `isWhole` is false
 * where only its next word is taken.
 */
export function acceptCompletion(
  editor: LexicalEditor,
  typing: Typing,
  chosen: Completion,
  isWhole: boolean,
): void {
  // A next word is wanted; a mark that is typed instead takes the place of the space.
  const isOpen = isWhole && chosen.kind !== "slot" && typing.isAtEnd;
  const completion = isOpen ? { ...chosen, insert: `${chosen.insert} ` } : chosen;
  asOneUndoStep(editor, () => {
    applyEdits(editor, completionEdits(typing, completion), "completion");
    editor.update(
      () => {
        const owner = "block" in typing.in ? $findBlock(typing.in.block) : $findNote(typing.in.note);
        const selection = $getSelection();
        if (owner === null || !$isRangeSelection(selection)) return;
        const offset = $offsetWithMarks(owner, completion.replaceFrom + completion.insert.length);
        const caret = { owner: owner.getKey(), offset };
        $selectPoints(selection, caret, caret);
        // What is typed next is plain, also behind an opener.
        if (completion.kind === "opener" && selection.hasFormat("italic")) selection.toggleFormat("italic");
      },
      { discrete: true, tag: "completion" },
    );
  });
  if (isOpen) settleGivenSpace(editor);
}
