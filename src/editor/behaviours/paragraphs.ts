// Enter, Backspace and Delete at the borders of paragraphs. A paragraph keeps its identity with its text.

import type { LexicalNode, RangeSelection } from "lexical";
import { joinAnchors } from "#core/resolution/move-anchors.ts";
import type { BlockKind, Level } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { $partOf, $placeAbove, levelAbove } from "#editor/commands/levels.ts";
import { $readResolution } from "#editor/convert/read-resolution.ts";
import { $readMarkedSpans, $readSpans } from "#editor/convert/read-spans.ts";
import { $setSpans } from "#editor/convert/set-spans.ts";
import { splitSpans } from "#editor/convert/split-spans.ts";
import { $writeChanges } from "#editor/convert/write-changes.ts";
import { $writeBlock } from "#editor/convert/write-resolution.ts";
import { newBlockId } from "#editor/new-id.ts";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $isChangedTextNode } from "#editor/nodes/changed-text-node.ts";
import { $findTextOwner, $getNoteMarks, $nextBlock } from "#editor/nodes/find-nodes.ts";
import { $isNoteMarkNode } from "#editor/nodes/note-mark-node.ts";
import type { NoteNode } from "#editor/nodes/note-node.ts";
import { $isReferenceNode } from "#editor/nodes/reference-node.ts";
import { $readPoint, $selectPoints, $textLength } from "#editor/nodes/text-position.ts";
import { $splitWaivers } from "#editor/split-waivers.ts";
import { $getTextSelection } from "./keep-to-one-text.ts";
import { $removeSelected } from "./remove-selected.ts";

/** Enter: the next paragraph of the same kind; on an empty one a level up. */
export function $splitParagraph(): boolean {
  const selection = $getTextSelection();
  // Outside any text Lexical would make a paragraph of its own, even in a document that has not arrived yet.
  if (selection === null) return true;
  $removeSelected(selection);
  const owner = $findTextOwner(selection.anchor.getNode());
  if (owner === null) return true;
  if (!$isBlockNode(owner)) return $leaveNote(owner);
  const at = $readPoint(selection.anchor)?.offset ?? 0;
  const length = $textLength(owner);
  if (length === 0 && $leaveLevel(owner)) return true;
  const next = $nextBlock(owner, "after");
  if (owner.getKind() === "title" && at === length && next?.getKind() === "enacting") {
    $placeCaret(selection, next, 0);
    return true;
  }
  const { kind, level } = $kindAfter(owner);
  if (at === length && isHeading(owner) && next?.getKind() === kind && $textLength(next) === 0) {
    // A new section, part or annex comes with its first paragraph.
    $placeCaret(selection, next, 0);
    return true;
  }
  // Nothing comes before the title, and nothing between it and the enacting line.
  if (at === 0 && length > 0 && (owner.getKind() === "title" || owner.getKind() === "enacting")) return true;
  if (at === 0 && length > 0) {
    // The text stays where it is, and with it its identity: an empty paragraph comes before.
    owner.insertBefore(
      $writeBlock({ id: newBlockId(), kind: owner.getKind(), level: owner.getLevel(), spans: [] }),
      false,
    );
    return true;
  }
  const [before, after] = splitSpans($readMarkedSpans(owner), at);
  const block = $writeBlock({ id: newBlockId(), kind, level, spans: after });
  owner.insertAfter(block, false);
  $setSpans(owner, before);
  $splitWaivers(owner, block);
  $placeCaret(selection, block, 0);
  return true;
}

/** Shift+Enter: text that goes on after the subparagraphs, at the level of what they hang on. */
export function $startContinuation(): boolean {
  const selection = $getTextSelection();
  const owner = selection === null ? null : $findTextOwner(selection.anchor.getNode());
  if (!$isBlockNode(owner) || owner.getKind() !== "subparagraph") return $splitParagraph();
  $splitParagraph();
  const made = $findTextOwner(selection?.anchor.getNode() ?? null);
  if (!$isBlockNode(made) || made.is(owner)) return true;
  made.setKind("continuation", levelAbove(owner.getLevel()));
  return true;
}

/** Backspace at the start of a paragraph joins it to the one before, which keeps its identity. */
export function $joinWithPrevious(): boolean {
  const selection = $getTextSelection();
  if (selection === null || !selection.isCollapsed()) return false;
  const place = $readPoint(selection.anchor);
  const owner = $findTextOwner(selection.anchor.getNode());
  if (place === null || owner === null) return false;
  if (place.offset > 0) return $removeToken($leafBefore(selection, place.offset));
  if (!$isBlockNode(owner)) return true;
  const previous = $nextBlock(owner, "before");
  if (previous === null) return true;
  // An empty paragraph before has no identity worth keeping.
  if ($textLength(previous) === 0 && $textLength(owner) > 0) previous.remove();
  else $join(previous, owner, selection);
  return true;
}

/** Delete at the end of a paragraph joins the next one to it. */
export function $joinWithNext(): boolean {
  const selection = $getTextSelection();
  if (selection === null || !selection.isCollapsed()) return false;
  const place = $readPoint(selection.anchor);
  const owner = $findTextOwner(selection.anchor.getNode());
  if (place === null || owner === null) return false;
  if (place.offset < $textLength(owner)) return $removeToken($leafBefore(selection, place.offset + 1));
  if (!$isBlockNode(owner)) return true;
  const next = $nextBlock(owner, "after");
  if (next === null) return true;
  if ($textLength(owner) === 0 && $textLength(next) > 0) {
    owner.remove();
    $placeCaret(selection, next, 0);
  } else $join(owner, next, selection);
  return true;
}

function $join(first: BlockNode, second: BlockNode, selection: RangeSelection): void {
  const at = $textLength(first);
  const spans = [...$readMarkedSpans(first), ...$readMarkedSpans(second)];
  const hung = {
    from: second.getBlockId(),
    to: first.getBlockId(),
    offset: textOf($readSpans(first)).length,
  };
  second.remove();
  $setSpans(first, spans);
  $placeCaret(selection, first, at);
  // Comments and references that hung on the second paragraph hang on the first.
  const joined = $readResolution();
  $writeChanges(joined, joinAnchors(joined, hung));
}

function $placeCaret(selection: RangeSelection, owner: BlockNode | NoteNode, offset: number): void {
  const place = { owner: owner.getKey(), offset };
  $selectPoints(selection, place, place);
}

/** A mark, a reference, or words of an open change go as a whole. */
function $removeToken(leaf: LexicalNode | null): boolean {
  if (!$isNoteMarkNode(leaf) && !$isReferenceNode(leaf) && !$isChangedTextNode(leaf)) return false;
  leaf.remove();
  return true;
}

/** The leaf whose last character stands just before the place. */
function $leafBefore(selection: RangeSelection, place: number): LexicalNode | null {
  const owner = $findTextOwner(selection.anchor.getNode());
  let at = 0;
  for (const leaf of owner?.getChildren() ?? []) {
    at += leaf.getTextContentSize();
    // A reference is longer than a character: Delete before it stands at its start.
    if (at === place || (at > place && at - leaf.getTextContentSize() === place - 1)) return leaf;
  }
  return null;
}

/** Enter in a note: the writing goes on behind its mark. */
function $leaveNote(note: NoteNode): boolean {
  const mark = $getNoteMarks().find((each) => each.getNoteId() === note.getNoteId());
  mark?.selectNext(0, 0);
  return true;
}

function $leaveLevel(block: BlockNode): boolean {
  const above = $placeAbove(block);
  if (above !== null) {
    block.setKind(above.kind, above.level);
    return true;
  }
  if (block.getKind() === "continuation") block.setKind($partOf(block), 0);
  else if (block.getKind() === "preambular" && $isLastPreambular(block)) block.setKind("operative", 0);
  else return block.getKind() === "operative";
  return true;
}

function isHeading(block: BlockNode): boolean {
  return ["section", "part", "annex", "heading"].includes(block.getKind());
}

function $isLastPreambular(block: BlockNode): boolean {
  for (let next = $nextBlock(block, "after"); next !== null; next = $nextBlock(next, "after")) {
    if (next.getKind() === "preambular") return false;
    if (next.getKind() === "part" || next.getKind() === "annex") return true;
  }
  return true;
}

function $kindAfter(block: BlockNode): { readonly kind: BlockKind; readonly level: Level } {
  const kind = block.getKind();
  const level = block.getLevel();
  switch (kind) {
    case "title":
    case "enacting":
    case "part":
      return { kind: "preambular", level: 0 };
    case "section":
      return { kind: "operative", level: 0 };
    case "annex":
    case "heading":
      return { kind: "text", level: 0 };
    case "continuation":
      return level === 0 ? { kind: $partOf(block), level } : { kind: "subparagraph", level };
    default:
      return { kind, level };
  }
}
