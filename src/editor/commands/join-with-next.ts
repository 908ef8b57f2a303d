import type { Edit } from "#core/resolution/edit.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { $nextBlock } from "#editor/nodes/find-nodes.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getSelectedBlocks } from "./selected-blocks.ts";

/** Joins the next paragraph to this one, which keeps its identity. */
export const joinWithNext: DocumentCommand = {
  id: "join-with-next",
  isPossible: (editor) => editor.getEditorState().read(() => $plan().length > 0),
  run: (editor) => applyEdits(editor, editor.getEditorState().read($plan), "command"),
};

function $plan(): readonly Edit[] {
  const [block, ...others] = $getSelectedBlocks();
  const next = block === undefined ? null : $nextBlock(block, "after");
  if (block === undefined || others.length > 0 || next === null) return [];
  const touching = /\S$/.test(block.getTextContent()) && /^\S/.test(next.getTextContent());
  return [{ kind: "join-with-next", block: block.getBlockId(), between: touching ? " " : "" }];
}
