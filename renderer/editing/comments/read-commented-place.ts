// What a comment would be on: the words that are selected, or the whole paragraph of the caret.
import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import { fitWords } from "#core/resolution/read-comment.ts";
import type { Comment } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { $readSpans } from "#editor/convert/read-spans.ts";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner, $getNoteMarks } from "#editor/nodes/find-nodes.ts";
import { $isNoteNode } from "#editor/nodes/note-node.ts";
import { $offsetWithoutMarks } from "#editor/nodes/offset-with-marks.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";

export type CommentedPlace = Pick<Comment, "block" | "start" | "end" | "words">;

export function readCommentedPlace(editor: LexicalEditor): CommentedPlace | null {
  return editor.getEditorState().read($read);
}

function $read(): CommentedPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const owner = $findTextOwner(from.getNode());
  const first = $readPoint(from);
  const last = $readPoint(to);
  if (owner === null || first === null || last === null) return null;
  // A comment on a footnote stands at the paragraph with its mark.
  const block = $isNoteNode(owner)
    ? ($getNoteMarks()
        .find((mark) => mark.getNoteId() === owner.getNoteId())
        ?.getParent() ?? null)
    : owner;
  if (!$isBlockNode(block)) return null;
  if (!block.is(owner) || selection.isCollapsed()) return $wholeOf(block);
  const text = textOf($readSpans(block));
  const start = $offsetWithoutMarks(block, first.offset);
  // What reaches into the next paragraph is on this one's words alone.
  const end = last.owner === first.owner ? $offsetWithoutMarks(block, last.offset) : text.length;
  const words = text.slice(start, end);
  if (words.trim() === "") return $wholeOf(block);
  return { block: block.getBlockId(), start, end, words: fitWords(words) };
}

function $wholeOf(block: BlockNode): CommentedPlace {
  return { block: block.getBlockId(), start: 0, end: 0, words: "" };
}
