import type { Edit } from "#core/resolution/edit.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getSelectedBlocks } from "./selected-blocks.ts";

/** Makes the paragraph the title, at the head of the text. A text has one title. */
export const makeTitle: DocumentCommand = {
  id: "make-title",
  isPossible: (editor) => editor.getEditorState().read(() => $plan().length > 0),
  run: (editor) => applyEdits(editor, editor.getEditorState().read($plan), "command"),
};

function $plan(): readonly Edit[] {
  const [block, ...others] = $getSelectedBlocks();
  const blocks = $getBlocks();
  if (block === undefined || others.length > 0) return [];
  if (blocks.some((each) => each.getKind() === "title")) return [];
  const id = block.getBlockId();
  const change: Edit = { kind: "set-block-kind", block: id, to: "title", level: 0 };
  return blocks[0]?.is(block) ? [change] : [change, { kind: "move-block", block: id, after: null }];
}
