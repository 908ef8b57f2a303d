// Deleting a selection that reaches over several runs or paragraphs. Lexical's own way moves nodes between paragraphs, which
// loses its place beside a footnote mark and doubles shared text; here the paragraphs that meet get their new text.
import type { RangeSelection } from "lexical";
import { $readMarkedSpans } from "#editor/convert/read-spans.ts";
import { $setSpans } from "#editor/convert/set-spans.ts";
import { splitSpans } from "#editor/convert/split-spans.ts";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { $readPoint, $selectPoints, $textLength, type TextPosition } from "#editor/nodes/text-position.ts";

/** Removes what is selected and leaves the caret there. The selection is within the paragraphs or within one note. */
export function $removeSelected(selection: RangeSelection): void {
  if (selection.isCollapsed()) return;
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [first, last] = [$findTextOwner(from.getNode()), $findTextOwner(to.getNode())];
  const [start, end] = [$readPoint(from), $readPoint(to)];
  if (first === null || last === null || start === null || end === null) return;
  if (first.is(last)) {
    const [head] = splitSpans($readMarkedSpans(first), start.offset);
    const [, tail] = splitSpans($readMarkedSpans(first), end.offset);
    $setSpans(first, [...head, ...tail]);
    $placeCaret(selection, start);
  } else if ($isBlockNode(first) && $isBlockNode(last)) {
    $joinAround(selection, { first, last, start, end });
  }
}

interface Meeting {
  readonly first: BlockNode;
  readonly last: BlockNode;
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** The paragraph whose text is left keeps its identity; where both have some, or neither, it is the first. */
function $joinAround(selection: RangeSelection, { first, last, start, end }: Meeting): void {
  const isLastLeft = start.offset === 0 && end.offset < $textLength(last);
  const [head] = splitSpans($readMarkedSpans(first), start.offset);
  const [, tail] = splitSpans($readMarkedSpans(last), end.offset);
  const [kept, place] = isLastLeft ? [last, 0] : [first, start.offset];
  $setSpans(kept, [...head, ...tail]);
  $placeCaret(selection, { owner: kept.getKey(), offset: place });
  const blocks = $getBlocks();
  const indexOf = (block: BlockNode): number => blocks.findIndex((each) => each.is(block));
  for (const gone of blocks.slice(indexOf(first), indexOf(last) + 1)) if (!gone.is(kept)) gone.remove();
}

function $placeCaret(selection: RangeSelection, place: TextPosition): void {
  $selectPoints(selection, place, place);
}
