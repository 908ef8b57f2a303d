// Which open change the caret is in: told when it comes into one and when it leaves, never while somebody types.
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $changeOf } from "#editor/nodes/change-of.ts";
import { $findTextOwner, $leavesOf } from "#editor/nodes/find-nodes.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";
import { isTyping } from "#renderer/editing/is-typing.ts";

/** `onChange` gets the id of the change, or null; Escape leaves it, too. */
export function watchChangeAtCaret(editor: LexicalEditor, onChange: (id: string | null) => void): () => void {
  let last: string | null = null;
  let isShown = false;
  const tell = (id: string | null): void => {
    isShown = id !== null;
    onChange(id);
  };
  // The caret may have come there before the changes were listed.
  last = editor.read($changeAtCaret) ?? null;
  if (last !== null) tell(last);
  return mergeRegister(
    editor.registerUpdateListener((update) => {
      if (isTyping(update)) {
        if (isShown) tell(null);
        return;
      }
      const id = update.editorState.read($changeAtCaret);
      // Without a caret the focus is elsewhere for a moment, as in the card itself.
      if (id === undefined || id === last) return;
      last = id;
      if (id !== null || isShown) tell(id);
    }),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        if (!isShown) return false;
        tell(null);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Undefined where there is no caret. Of two that meet at it, the one behind it. */
function $changeAtCaret(): string | null | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  if (!selection.isCollapsed()) return null;
  const owner = $findTextOwner(selection.anchor.getNode());
  const point = $readPoint(selection.anchor);
  if (owner === null || point === null) return null;
  let found = $isBlockNode(owner) ? (owner.getChange()?.id ?? null) : null;
  let at = 0;
  for (const leaf of $leavesOf(owner)) {
    const end = at + leaf.getTextContentSize();
    if (at <= point.offset && point.offset <= end) found = $changeOf(leaf)?.id ?? found;
    if (at > point.offset) break;
    at = end;
  }
  return found;
}
