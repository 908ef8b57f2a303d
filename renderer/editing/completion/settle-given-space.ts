// An opener brings the space for its next word. Who types a space by habit does not get two, and punctuation takes its place.
import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor } from "lexical";
import { $readPoint, type TextPosition } from "#editor/nodes/text-position.ts";

const closesUp = /^[,;.:)]$/;

/** Call with the caret behind the space; it holds for the next input alone. */
export function settleGivenSpace(editor: LexicalEditor): void {
  const given = editor.getEditorState().read($readCaret);
  const settle = (event: InputEvent): void => {
    if (event.inputType !== "insertText" || event.isComposing || event.data === null) return;
    const { data } = event;
    if (data !== " " && !closesUp.test(data)) return;
    if (!isSame(given, editor.getEditorState().read($readCaret))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (data !== " ") editor.update(() => $replaceBefore(data), { discrete: true });
  };
  // Captured: before Lexical takes the letter.
  editor.getRootElement()?.addEventListener("beforeinput", settle, { capture: true, once: true });
}

/** In the text of the space itself, which has the look of what follows the opener. */
function $replaceBefore(data: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if ($isTextNode(node) && offset > 0) node.spliceText(offset - 1, 1, data, true);
}

function $readCaret(): TextPosition | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? $readPoint(selection.anchor) : null;
}

function isSame(one: TextPosition | null, other: TextPosition | null): boolean {
  return one !== null && one.owner === other?.owner && one.offset === other.offset;
}
