import type { LexicalEditor } from "lexical";
import type { BlockId } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { $findBlock, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getNestedBlocks } from "./levels.ts";
import { $getSelectedBlocks } from "./selected-blocks.ts";

/** Takes away the chosen paragraphs, with what hangs on them. */
export const removeParagraph: DocumentCommand = {
  id: "remove-paragraph",
  isPossible: (editor) => editor.getEditorState().read(() => $getSelectedBlocks().length > 0),
  run: (editor) => asOneUndoStep(editor, () => remove(editor)),
};

function remove(editor: LexicalEditor): boolean {
  const { gone, next } = editor.getEditorState().read($plan);
  if (gone.length === 0) return false;
  // The caret first: where its paragraph is taken away, Lexical would look for a place outside the text.
  editor.update(() => (next === null ? null : $findBlock(next)?.selectStart()), { discrete: true });
  return applyEdits(
    editor,
    gone.map((block) => ({ kind: "remove-block", block })),
    "command",
  );
}

/** What goes, and where the writing goes on: behind it, or before it at the end of the text. */
function $plan(): { readonly gone: readonly BlockId[]; readonly next: BlockId | null } {
  const selected = $getSelectedBlocks();
  const last = selected.at(-1);
  if (last === undefined) return { gone: [], next: null };
  const going = [...selected, ...$getNestedBlocks(last)];
  const blocks = $getBlocks();
  const from = blocks.findIndex((block) => going[0]?.is(block));
  const next = blocks[from + going.length] ?? blocks[from - 1];
  return { gone: going.map((block) => block.getBlockId()), next: next?.getBlockId() ?? null };
}
