// Where a paste was asked for. The answer of the reader comes later: by then others, or the same person, may have written on.
import { $createRangeSelection, $getSelection, $isRangeSelection, $setSelection } from "lexical";
import type { BlockId, BlockKind, Level, NoteId } from "#core/resolution/resolution.ts";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $findBlock, $findNote, $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import type { NoteNode } from "#editor/nodes/note-node.ts";
import { $readPoint, $selectPoints, $textLength, type TextPosition } from "#editor/nodes/text-position.ts";
import { $getTextSelection } from "./keep-to-one-text.ts";

/** A point of a text by what stands around it. */
interface Anchor {
  readonly owner: { readonly block: BlockId } | { readonly note: NoteId };
  readonly before: string;
  readonly after: string;
}

export interface PastePlace {
  readonly anchor: Anchor;
  readonly focus: Anchor;
  /** What the paragraph is that the caret stands in; null in a footnote. */
  readonly paragraph: { readonly kind: BlockKind; readonly level: Level } | null;
  /** True where words stand around the caret. */
  readonly inText: boolean;
}

/** Null where there is no caret in any text. */
export function $rememberPlace(): PastePlace | null {
  const selection = $getTextSelection();
  if (selection === null) return null;
  const anchor = $anchorOf($readPoint(selection.anchor), $findTextOwner(selection.anchor.getNode()));
  const focus = $anchorOf($readPoint(selection.focus), $findTextOwner(selection.focus.getNode()));
  const first = $findTextOwner((selection.isBackward() ? selection.focus : selection.anchor).getNode());
  if (anchor === null || focus === null || first === null) return null;
  const isBlock = $isBlockNode(first);
  const rest = selection.isCollapsed() ? first.getTextContent() : around(anchor, focus);
  return {
    anchor,
    focus,
    paragraph: isBlock ? { kind: first.getKind(), level: first.getLevel() } : null,
    inText: !isBlock || rest.trim() !== "",
  };
}

/** What stays of the text when the selection is typed over. */
function around(anchor: Anchor, focus: Anchor): string {
  return anchor.before.length <= focus.before.length
    ? anchor.before + focus.after
    : focus.before + anchor.after;
}

function $anchorOf(place: TextPosition | null, owner: BlockNode | NoteNode | null): Anchor | null {
  if (place === null || owner === null) return null;
  const text = owner.getTextContent();
  return {
    owner: $isBlockNode(owner) ? { block: owner.getBlockId() } : { note: owner.getNoteId() },
    before: text.slice(0, place.offset),
    after: text.slice(place.offset),
  };
}

/** Selects the place again, wherever it is now; at the end of the text where its paragraph is gone. */
export function $returnToPlace({ anchor, focus }: PastePlace): void {
  const from = $find(anchor);
  const to = $find(focus);
  const last = $getBlocks().at(-1);
  const end = last === undefined ? null : { owner: last.getKey(), offset: $textLength(last) };
  const start = from ?? to ?? end;
  if (start === null) return;
  const present = $getSelection();
  const selection = $isRangeSelection(present) ? present : $createRangeSelection();
  $selectPoints(selection, start, to ?? start);
  $setSelection(selection);
}

function $find({ owner, before, after }: Anchor): TextPosition | null {
  const node = "block" in owner ? $findBlock(owner.block) : $findNote(owner.note);
  if (node === null) return null;
  const text = node.getTextContent();
  const offset = text.startsWith(before)
    ? before.length
    : text.endsWith(after)
      ? text.length - after.length
      : Math.min(before.length, text.length);
  return { owner: node.getKey(), offset };
}
