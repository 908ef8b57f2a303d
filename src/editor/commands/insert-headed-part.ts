// A new section, part or annex: its heading, empty and with the caret in it.
import type { LexicalEditor } from "lexical";
import type { Block, BlockId, BlockKind } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { newBlockId } from "#editor/new-id.ts";
import { $findBlock, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getNestedBlocks } from "./levels.ts";
import { $getSelectedBlocks } from "./selected-blocks.ts";

export interface HeadedPart {
  readonly heading: BlockKind;
  /** What the first paragraph under the heading is. */
  readonly first: BlockKind;
  /** Behind the paragraph the caret is in and what hangs on it, or at the very end. */
  readonly where: "here" | "end";
}

export function insertHeadedPartCommand(id: string, part: HeadedPart): DocumentCommand {
  return {
    id,
    isPossible: (editor) => editor.getEditorState().read(() => $findPlace(part.where) !== null),
    run: (editor) => asOneUndoStep(editor, () => insert(editor, part)),
  };
}

function insert(editor: LexicalEditor, { heading, first, where }: HeadedPart): boolean {
  const after = editor.getEditorState().read(() => $findPlace(where));
  if (after === null) return false;
  const head = emptyBlock(heading);
  const text = emptyBlock(first);
  applyEdits(
    editor,
    [
      { kind: "insert-block", after, block: head },
      { kind: "insert-block", after: head.id, block: text },
    ],
    "command",
  );
  editor.update(() => $findBlock(head.id)?.selectStart(), { discrete: true });
  return true;
}

function $findPlace(where: "here" | "end"): BlockId | null {
  const last = where === "end" ? $getBlocks().at(-1) : $getSelectedBlocks().at(-1);
  if (last === undefined) return null;
  const hanging = $getNestedBlocks(last).at(-1) ?? last;
  return hanging.getBlockId();
}

function emptyBlock(kind: BlockKind): Block {
  return { id: newBlockId(), kind, level: 0, spans: [] };
}
