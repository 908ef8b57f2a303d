// Holding numbers as circulated, and numbering anew.
import type { LexicalEditor } from "lexical";
import { areNumbersHeld, holdNumbers, numberAlternative } from "#core/numbering/held-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { BlockId, HeldNumber } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { $getSelectedBlocks } from "#editor/commands/selected-blocks.ts";
import { readNow } from "#renderer/editing/read-now.ts";

export function areHeldNow(editor: LexicalEditor): boolean {
  return areNumbersHeld(readNow(editor).negotiation.heldNumbers);
}

export function holdNow(editor: LexicalEditor, profile: Profile): void {
  const numbers = holdNumbers(readNow(editor).blocks, profile);
  applyEdits(editor, [{ kind: "set-held-numbers", numbers }], "command");
}

export function renumberNow(editor: LexicalEditor): void {
  applyEdits(editor, [{ kind: "set-held-numbers", numbers: {} }], "command");
}

/** The inserted paragraph the caret is in becomes another wording of the one before. */
export function markAlternative(editor: LexicalEditor): void {
  const found = findAlternative(editor);
  if (found === null) return;
  const { heldNumbers } = readNow(editor).negotiation;
  applyEdits(
    editor,
    [{ kind: "set-held-numbers", numbers: { ...heldNumbers, [found.block]: found.number } }],
    "command",
  );
}

export function canMarkAlternative(editor: LexicalEditor): boolean {
  return findAlternative(editor) !== null;
}

function findAlternative(
  editor: LexicalEditor,
): { readonly block: BlockId; readonly number: HeldNumber } | null {
  const block = editor.getEditorState().read(() => $getSelectedBlocks()[0]?.getBlockId() ?? null);
  if (block === null) return null;
  const { blocks, negotiation } = readNow(editor);
  const held = negotiation.heldNumbers;
  if (!areNumbersHeld(held) || held[block]?.relation === "alternative-of") return null;
  const number = numberAlternative(blocks, held, block);
  return number === null ? null : { block, number };
}
