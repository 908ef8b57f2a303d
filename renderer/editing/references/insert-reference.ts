import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { ReferenceOffer } from "#core/references/find-reference-offers.ts";
import type { Edit, TextOwner } from "#core/resolution/edit.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { $offsetWithoutMarks } from "#editor/nodes/offset-with-marks.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";

export interface CaretPlace {
  readonly owner: TextOwner;
  readonly offset: number;
  readonly before: string;
}

/** Where a reference would go; null where there is no caret in the text. */
export function $readCaretPlace(): CaretPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const point = selection.isBackward() ? selection.anchor : selection.focus;
  const owner = $findTextOwner(point.getNode());
  const place = $readPoint(point);
  if (owner === null || place === null) return null;
  const text = owner.getTextContent().slice(0, place.offset);
  return {
    owner: $isBlockNode(owner) ? { block: owner.getBlockId() } : { note: owner.getNoteId() },
    offset: $offsetWithoutMarks(owner, place.offset),
    before: text,
  };
}

/** The words of a reference, with the number that is to be live. */
export interface ReferenceWords {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** Puts a live reference at the caret, as one undo step. */
export function insertReference(
  editor: LexicalEditor,
  target: BlockId,
  { before, number, after }: ReferenceWords,
): boolean {
  const place = editor.getEditorState().read($readCaretPlace);
  if (place === null) return false;
  const { owner, offset } = place;
  const start = offset + before.length;
  const end = start + number.length;
  const text = `${before}${number}${after}`;
  return applyEdits(
    editor,
    [
      { kind: "replace-text", in: owner, start: offset, end: offset, text },
      { kind: "set-reference", in: owner, start, end, target, text: number },
    ],
    "command",
  );
}

/** Makes the numbers of an offer live, as one undo step. */
export function acceptOffer(editor: LexicalEditor, block: BlockId, { references }: ReferenceOffer): boolean {
  const edits = references.map(
    ({ start, end, target, text }): Edit => ({
      kind: "set-reference",
      in: { block },
      start,
      end,
      target,
      text,
    }),
  );
  return applyEdits(editor, edits.toReversed(), "completion");
}
