import type { LexicalEditor } from "lexical";
import type { BlockKind, Level } from "#core/resolution/resolution.ts";
import type { BlockNode } from "#editor/nodes/block-node.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import type { DocumentCommand } from "./document-command.ts";
import { $getSelectedBlocks } from "./selected-blocks.ts";

/** A command that makes the selected blocks one kind. */
export function changeKindCommand(id: string, kind: BlockKind, level: Level): DocumentCommand {
  return kindCommand(id, kind, () => level);
}

/** The same where the level follows from what stands before; null where the block cannot become this kind. */
export function kindCommand(
  id: string,
  kind: BlockKind,
  $levelOf: (block: BlockNode) => Level | null,
): DocumentCommand {
  return {
    id,
    isPossible: (editor) =>
      editor.getEditorState().read(() => $changeable(kind).some((block) => $levelOf(block) !== null)),
    run: (editor: LexicalEditor) =>
      asOneUndoStep(editor, () => {
        let changed = false;
        editor.update(
          () => {
            for (const block of $changeable(kind)) {
              const level = $levelOf(block);
              if (level === null) continue;
              block.setKind(kind, level);
              changed = true;
            }
          },
          { discrete: true, tag: "command" },
        );
        return changed;
      }),
  };
}

/** The title and the enacting line become something else only where nothing but them is chosen. */
function $changeable(kind: BlockKind): readonly BlockNode[] {
  const selected = $getSelectedBlocks();
  const alone = selected.length === 1;
  return selected.filter(
    (block) =>
      block.getKind() !== kind && (alone || (block.getKind() !== "title" && block.getKind() !== "enacting")),
  );
}
