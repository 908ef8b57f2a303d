// What is selected when the bar opens: words to look for, or paragraphs to look in.
import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { SelectedText } from "#core/search/search-area.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { $offsetWithoutMarks } from "#editor/nodes/offset-with-marks.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";

const longestWords = 120;

export interface SelectionForFind {
  /** "" where nothing, or more than a few words, is selected. */
  readonly words: string;
  readonly selected: readonly SelectedText[];
}

export function readSelectionForFind(editor: LexicalEditor): SelectionForFind {
  return editor.getEditorState().read($read);
}

function $read(): SelectionForFind {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return { words: "", selected: [] };
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const first = $findTextOwner(from.getNode());
  const last = $findTextOwner(to.getNode());
  const start = $readPoint(from);
  const end = $readPoint(to);
  if (first === null || last === null || start === null || end === null) return { words: "", selected: [] };
  const begin = $offsetWithoutMarks(first, start.offset);
  const stop = $offsetWithoutMarks(last, end.offset);
  if (!$isBlockNode(first) || !$isBlockNode(last) || first.is(last)) {
    const owner = $isBlockNode(first) ? { block: first.getBlockId() } : { note: first.getNoteId() };
    const text = selection.getTextContent();
    const selected = [{ in: owner, start: begin, end: stop }];
    return text.length > longestWords ? { words: "", selected } : { words: text, selected: [] };
  }
  const blocks = $getBlocks();
  const at = blocks.findIndex((block) => block.is(first));
  const until = blocks.findIndex((block) => block.is(last));
  const selected = blocks.slice(at, until + 1).map(
    (block, index): SelectedText => ({
      in: { block: block.getBlockId() },
      start: index === 0 ? begin : 0,
      end: at + index === until ? stop : Number.POSITIVE_INFINITY,
    }),
  );
  return { words: "", selected };
}
