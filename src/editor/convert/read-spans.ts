import { $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from "lexical";
import type { Span } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";
import { $leavesOf } from "#editor/nodes/find-nodes.ts";
import { $getLink } from "#editor/nodes/link-state.ts";
import { $isNoteMarkNode, noteMarkCharacter } from "#editor/nodes/note-mark-node.ts";
import { $isReferenceNode } from "#editor/nodes/reference-node.ts";

/** The spans of a block or note. */
export function $readSpans(owner: ElementNode): readonly Span[] {
  return joinSpans($leavesOf(owner).flatMap($readLeaf));
}

/** The spans one leaf stands for. */
function $readLeaf(leaf: LexicalNode): readonly Span[] {
  if ($isNoteMarkNode(leaf)) {
    // Two edits of one place can leave typed text inside a mark: it is text all the same.
    const [before = "", ...after] = leaf.getTextContent().split(noteMarkCharacter);
    const mark: Span = { kind: "note", note: leaf.getNoteId() };
    return [{ kind: "text", text: before }, mark, { kind: "text", text: after.join("") }];
  }
  if ($isReferenceNode(leaf)) {
    return [{ kind: "reference", target: leaf.getTarget(), text: leaf.getTextContent() }];
  }
  if ($isTextNode(leaf)) return [$readText(leaf)];
  return $isLineBreakNode(leaf) ? [{ kind: "text", text: "\n" }] : [];
}

function $readText(node: TextNode): Span {
  const link = $getLink(node);
  return {
    kind: "text",
    text: node.getTextContent(),
    ...(node.hasFormat("italic") && { italic: true as const }),
    ...(node.hasFormat("bold") && { bold: true as const }),
    ...(link !== null && { link }),
  };
}
