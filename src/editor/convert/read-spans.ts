import { $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from "lexical";
import type { ChangeMark } from "#core/resolution/change-mark.ts";
import { isInBase, withoutMark } from "#core/resolution/marked-text.ts";
import type { Span } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";
import { $isChangedTextNode, type ChangedTextNode } from "#editor/nodes/changed-text-node.ts";
import { $leavesOf } from "#editor/nodes/find-nodes.ts";
import { $getLink } from "#editor/nodes/link-state.ts";
import { $isNoteMarkNode, type NoteMarkNode, noteMarkCharacter } from "#editor/nodes/note-mark-node.ts";
import { $isReferenceNode, type ReferenceNode } from "#editor/nodes/reference-node.ts";

/** The spans of a block or note while none of the changes in it is accepted. */
export function $readSpans(owner: ElementNode): readonly Span[] {
  const marked = $readMarkedSpans(owner);
  return marked.some(({ change }) => change !== undefined)
    ? joinSpans(marked.filter(isInBase).map(withoutMark))
    : marked;
}

/** The spans as they are on the page, with the changes that are open in them: whoever rewrites a text keeps them so. */
export function $readMarkedSpans(owner: ElementNode): readonly Span[] {
  return joinSpans($leavesOf(owner).flatMap($readLeafSpans));
}

/** The spans one leaf stands for. */
export function $readLeafSpans(leaf: LexicalNode): readonly Span[] {
  if ($isNoteMarkNode(leaf)) {
    // Two edits of one place can leave typed text inside a mark: it is text all the same.
    const [before = "", ...after] = leaf.getTextContent().split(noteMarkCharacter);
    const mark: Span = { kind: "note", note: leaf.getNoteId(), ...changeOf(leaf) };
    return [{ kind: "text", text: before }, mark, { kind: "text", text: after.join("") }];
  }
  if ($isReferenceNode(leaf)) {
    return [{ kind: "reference", target: leaf.getTarget(), text: leaf.getTextContent(), ...changeOf(leaf) }];
  }
  if ($isTextNode(leaf)) return [$readText(leaf)];
  return $isLineBreakNode(leaf) ? [{ kind: "text", text: "\n" }] : [];
}

function changeOf(leaf: NoteMarkNode | ReferenceNode | ChangedTextNode): { readonly change?: ChangeMark } {
  const change = leaf.getChange();
  return change === null ? {} : { change };
}

function $readText(node: TextNode): Span {
  const link = $getLink(node);
  return {
    kind: "text",
    text: node.getTextContent(),
    ...(node.hasFormat("italic") && { italic: true as const }),
    ...(node.hasFormat("bold") && { bold: true as const }),
    ...(link !== null && { link }),
    ...($isChangedTextNode(node) && changeOf(node)),
  };
}
