import { $getSelection, $isRangeSelection } from "lexical";
import { $readPoint, $selectPoints, $textLength } from "#editor/nodes/text-position.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getNestedBlocks } from "./levels.ts";
import { $getCaretOwner, $getSelectedBlocks } from "./selected-blocks.ts";

/** Selects the paragraphs the selection touches, whole; where they are already, with what hangs on them. */
export const selectParagraph: DocumentCommand = {
  id: "select-paragraph",
  isPossible: (editor) => editor.getEditorState().read(() => $getCaretOwner() !== null),
  run: (editor) => {
    let changed = false;
    editor.update(
      () => {
        changed = $selectWhole();
      },
      { discrete: true },
    );
    return changed;
  },
};

function $selectWhole(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const blocks = $getSelectedBlocks();
  const first = blocks[0] ?? $getCaretOwner();
  const last = blocks.at(-1) ?? first;
  if (first === null || last === null) return false;
  const start = { owner: first.getKey(), offset: 0 };
  const $reach = (): string => JSON.stringify([$readPoint(selection.anchor), $readPoint(selection.focus)]);
  const before = $reach();
  $selectPoints(selection, start, { owner: last.getKey(), offset: $textLength(last) });
  const block = blocks.at(-1);
  const hanging = block === undefined ? undefined : $getNestedBlocks(block).at(-1);
  if (hanging !== undefined && $reach() === before) {
    $selectPoints(selection, start, { owner: hanging.getKey(), offset: $textLength(hanging) });
  }
  return true;
}
