// What was cut or dragged away in this draft and comes back is the same paragraph: what hangs on it finds it again, and so does
// the number it was given.
import type { RangeSelection } from "lexical";
import type { BlockId, HeldNumber, NoteId } from "#core/resolution/resolution.ts";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner, $getBlocks, $getNotes, $nextBlock } from "#editor/nodes/find-nodes.ts";
import { $readPoint, $selectPoints, $textLength } from "#editor/nodes/text-position.ts";
import { $removeSelected } from "./remove-selected.ts";

export interface TakenAway {
  /** What lies on the clipboard: anything else there is no longer this. */
  readonly clip: string;
  readonly ids: ReadonlyMap<BlockId | NoteId, HeldNumber | null>;
}

/** Takes the selection away, whole paragraphs with their place, and remembers what it was. */
export function $takeAway(selection: RangeSelection, clip: string): TakenAway {
  const ids = new Map<BlockId | NoteId, HeldNumber | null>([
    ...$getBlocks().map((block) => [block.getBlockId(), block.getHeldNumber()] as const),
    ...$getNotes().map((note) => [note.getNoteId(), null] as const),
  ]);
  const whole = $wholeBlocks(selection);
  if (whole.length === 0) $removeSelected(selection);
  else $removeBlocks(selection, whole);
  return { clip, ids };
}

/** Those of its ids that no longer stand in the document: pasted a second time, a paragraph is another one. */
export function $idsToKeep(taken: TakenAway | null, clip: string): TakenAway["ids"] {
  if (taken === null || taken.clip !== clip) return new Map();
  const present = new Set<BlockId | NoteId>([
    ...$getBlocks().map((block) => block.getBlockId()),
    ...$getNotes().map((note) => note.getNoteId()),
  ]);
  return new Map([...taken.ids].filter(([id]) => !present.has(id)));
}

/** None where the selection begins or ends within a paragraph, or has the title or the enacting line in it. */
function $wholeBlocks(selection: RangeSelection): readonly BlockNode[] {
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [start, end] = [$readPoint(from), $readPoint(to)];
  const [first, last] = [$findTextOwner(from.getNode()), $findTextOwner(to.getNode())];
  if (!$isBlockNode(first) || !$isBlockNode(last) || start?.offset !== 0) return [];
  if (end?.offset !== $textLength(last)) return [];
  const blocks = $getBlocks();
  const indexOf = (block: BlockNode): number => blocks.findIndex((each) => each.is(block));
  const chosen = blocks.slice(indexOf(first), indexOf(last) + 1);
  return chosen.some((block) => block.getKind() === "title" || block.getKind() === "enacting") ? [] : chosen;
}

/** The caret first: where its paragraph is taken away, Lexical would look for a place outside the text. */
function $removeBlocks(selection: RangeSelection, blocks: readonly BlockNode[]): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return;
  const next = $nextBlock(last, "after");
  const previous = $nextBlock(first, "before");
  const place =
    next !== null
      ? { owner: next.getKey(), offset: 0 }
      : previous !== null
        ? { owner: previous.getKey(), offset: $textLength(previous) }
        : null;
  if (place === null) {
    $removeSelected(selection);
    return;
  }
  $selectPoints(selection, place, place);
  for (const block of blocks) block.remove();
}
