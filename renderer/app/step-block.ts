import { $createRangeSelection, $setSelection, type LexicalEditor } from "lexical";
import type { BlockId } from "#core/resolution/resolution.ts";
import { allCommands } from "#editor/commands/all-commands.ts";
import { $findBlock } from "#editor/nodes/find-nodes.ts";

/** Puts the caret into a block, for a command to work there; the focus stays where it is. */
export function placeCaret(editor: LexicalEditor, block: BlockId): void {
  editor.update(
    () => {
      const node = $findBlock(block);
      if (node === null) return;
      const selection = $createRangeSelection();
      selection.anchor.set(node.getKey(), 0, "element");
      selection.focus.set(node.getKey(), 0, "element");
      $setSelection(selection);
    },
    { discrete: true, tag: "skip-dom-selection" },
  );
}

/** Moves a block past its neighbour: the caret goes there first, then the command of the same name runs. */
export function stepBlock(editor: LexicalEditor, block: BlockId, direction: "up" | "down"): void {
  placeCaret(editor, block);
  allCommands.find(({ id }) => id === `move-${direction}`)?.run(editor);
}
