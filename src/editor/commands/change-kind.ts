import type { LexicalEditor } from "lexical";
import type { BlockKind, Level } from "#core/resolution/resolution.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getSelectedBlocks } from "./selected-blocks.ts";

/** A command that makes the selected blocks one kind. */
export function changeKindCommand(id: string, kind: BlockKind, level: Level): DocumentCommand {
  const $wanting = () =>
    $getSelectedBlocks().filter((block) => block.getKind() !== kind && block.getKind() !== "title");
  return {
    id,
    isPossible: (editor) => editor.getEditorState().read(() => $wanting().length > 0),
    run: (editor: LexicalEditor) =>
      asOneUndoStep(editor, () => {
        let changed = false;
        editor.update(
          () => {
            const blocks = $wanting();
            for (const block of blocks) block.setKind(kind, level);
            changed = blocks.length > 0;
          },
          { discrete: true, tag: "command" },
        );
        return changed;
      }),
  };
}
