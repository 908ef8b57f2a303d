// Where this person is typing: the block, what stands before the caret, and whether anything follows.
import { $getSelection, $isRangeSelection } from "lexical";
import type { BlockId } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { $readSpans } from "#editor/convert/read-spans.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";
import { $offsetWithoutMarks } from "#renderer/editing/offset-with-marks.ts";

export interface Typing {
  readonly block: BlockId;
  readonly part: "preambular" | "operative";
  readonly before: string;
  readonly after: string;
  readonly isAtEnd: boolean;
}

/** Null where nothing is to be completed: no caret, a selection, a title, a note. */
export function $readTyping(): Typing | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const owner = $findTextOwner(selection.anchor.getNode());
  if (!$isBlockNode(owner)) return null;
  const kind = owner.getKind();
  if (kind === "title" || kind === "enacting" || kind === "section" || kind === "part") return null;
  const point = $readPoint(selection.anchor);
  if (point === null) return null;
  const text = textOf($readSpans(owner));
  const offset = $offsetWithoutMarks(owner, point.offset);
  return {
    block: owner.getBlockId(),
    part: kind === "preambular" ? "preambular" : "operative",
    before: text.slice(0, offset),
    after: text.slice(offset),
    isAtEnd: text.slice(offset).trim() === "",
  };
}
