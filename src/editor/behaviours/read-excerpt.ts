import type { RangeSelection } from "lexical";
import { isInBase, withoutMark } from "#core/resolution/marked-text.ts";
import type { Span } from "#core/resolution/resolution.ts";
import { joinSpans, noteMarksOf } from "#core/resolution/spans.ts";
import { $readBlock, $readNote } from "#editor/convert/read-resolution.ts";
import { $readMarkedSpans } from "#editor/convert/read-spans.ts";
import { splitSpans } from "#editor/convert/split-spans.ts";
import { newBlockId } from "#editor/new-id.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner, $getBlocks, $getNotes } from "#editor/nodes/find-nodes.ts";
import { $readPoint, $textLength } from "#editor/nodes/text-position.ts";
import type { Excerpt } from "./parse-excerpt.ts";

/** The selected part of the document, with the notes whose marks are in it. */
export function $readExcerpt(selection: RangeSelection): Excerpt {
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const start = $readPoint(from);
  const end = $readPoint(to);
  if (start === null || end === null) return { blocks: [], notes: [] };
  const owner = $findTextOwner(from.getNode());
  if (owner !== null && !$isBlockNode(owner)) {
    const spans = cut($readMarkedSpans(owner), start.offset, end.offset);
    return { blocks: [{ id: newBlockId(), kind: "text", level: 0, spans }], notes: [] };
  }
  const nodes = $getBlocks();
  const first = nodes.findIndex((node) => node.getKey() === start.owner);
  const reached = nodes.findIndex((node) => node.getKey() === end.owner);
  // A selection that ends before the first word of a paragraph has nothing of it.
  const last = end.offset === 0 && reached > first ? reached - 1 : reached;
  const stop = last === reached ? end.offset : Number.POSITIVE_INFINITY;
  const chosen = nodes.slice(first, last + 1);
  const blocks = chosen.map((node, index) => {
    const { change: _, ...block } = $readBlock(node);
    const begin = index === 0 ? start.offset : 0;
    const until = first + index === last ? stop : Number.POSITIVE_INFINITY;
    return { ...block, spans: cut(block.spans, begin, until) };
  });
  const lastNode = chosen.at(-1);
  const isWhole = start.offset === 0 && lastNode !== undefined && stop >= $textLength(lastNode);
  const marked = new Set(blocks.flatMap(({ spans }) => noteMarksOf(spans).map(({ note }) => note)));
  return {
    blocks,
    notes: $getNotes()
      .map($readNote)
      .filter(({ id }) => marked.has(id)),
    isWhole,
  };
}

/** What is copied is the text while nothing is accepted: a change cannot stand in two places. */
function cut(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const [head] = splitSpans(spans, end);
  const [, middle] = splitSpans(head, start);
  return joinSpans(middle.filter(isInBase).map(withoutMark));
}
