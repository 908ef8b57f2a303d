import { asOneUndoStep } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $changeLevel, $placeAbove, $placeBelow } from "./levels.ts";
import { $getSelectedBlocks } from "./selected-blocks.ts";

/** A command that takes the selected blocks one level down or up, with what hangs on them. */
export function changeLevelCommand(id: string, direction: "down" | "up"): DocumentCommand {
  const $place = direction === "down" ? $placeBelow : $placeAbove;
  return {
    id,
    isPossible: (editor) =>
      editor.getEditorState().read(() => $getSelectedBlocks().some((block) => $place(block) !== null)),
    run: (editor) =>
      asOneUndoStep(editor, () => {
        let changed = false;
        editor.update(
          () => {
            changed = $changeSelectedLevels(direction);
          },
          { discrete: true, tag: "command" },
        );
        return changed;
      }),
  };
}

/** Changes the level of the outermost selected blocks; what hangs on them goes along. */
export function $changeSelectedLevels(direction: "down" | "up"): boolean {
  const blocks = $getSelectedBlocks();
  const outermost = Math.min(...blocks.map((block) => block.getLevel()));
  return blocks
    .filter((block) => block.getLevel() === outermost)
    .map((block) => $changeLevel(block, direction))
    .some(Boolean);
}
