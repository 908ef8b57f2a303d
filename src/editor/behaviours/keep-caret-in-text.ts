// The document holds elements without text: the masthead, the closing, the place of notes. A key such as Ctrl+End can take
// the caret there, where nothing that is typed arrives; it goes to the nearest paragraph instead.
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  SELECTION_CHANGE_COMMAND,
} from "lexical";
import { $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { $isMastheadNode } from "#editor/nodes/masthead-node.ts";

export function keepCaretInText(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_CHANGE_COMMAND,
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const { anchor } = selection;
      const node = anchor.getNode();
      if ($findTextOwner(node) !== null) return false;
      const blocks = $getBlocks();
      const isBefore = $isMastheadNode(node) || (anchor.key === "root" && anchor.offset === 0);
      if (isBefore) blocks[0]?.selectStart();
      else blocks.at(-1)?.selectEnd();
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
}
