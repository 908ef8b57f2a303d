import { $getSelection, $isRangeSelection } from "lexical";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getCaretOwner } from "./selected-blocks.ts";

export const italic: DocumentCommand = {
  id: "italic",
  isPossible: (editor) => editor.getEditorState().read(() => $getCaretOwner() !== null),
  run: (editor) =>
    asOneUndoStep(editor, () => {
      let changed = false;
      editor.update(
        () => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection) || $getCaretOwner() === null) return;
          selection.formatText("italic");
          changed = true;
        },
        { discrete: true, tag: "command" },
      );
      return changed;
    }),
};
