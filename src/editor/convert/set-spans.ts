import { $getSelection, $isRangeSelection, $isTextNode, type TextNode } from "lexical";
import type { Span, TextSpan } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";
import type { BlockNode } from "#editor/nodes/block-node.ts";
import { $getLink } from "#editor/nodes/link-state.ts";
import type { NoteNode } from "#editor/nodes/note-node.ts";
import { $readPoint, $selectPoints } from "#editor/nodes/text-position.ts";
import { $readMarkedSpans } from "./read-spans.ts";
import { $writeSpans } from "./write-spans.ts";

/** Replaces what a block or note holds; nodes that stay the same are kept, and so is the caret's place in the text. */
export function $setSpans(owner: BlockNode | NoteNode, spans: readonly Span[]): void {
  const before = $readMarkedSpans(owner);
  const after = joinSpans(spans);
  const changed = changedRange(charactersOf(before), charactersOf(after));
  if (changed === null) return;
  const selection = $getSelection();
  const range = $isRangeSelection(selection) ? selection : null;
  const anchor = range === null ? null : $readPoint(range.anchor);
  const focus = range === null ? null : $readPoint(range.focus);
  $replaceChildren(owner, after);
  if (range === null || anchor === null || focus === null) return;
  const moved = (at: { readonly owner: string; readonly offset: number }): typeof at =>
    at.owner === owner.getKey() ? { ...at, offset: moveOffset(at.offset, changed) } : at;
  if (anchor.owner === owner.getKey() || focus.owner === owner.getKey())
    $selectPoints(range, moved(anchor), moved(focus));
}

function $replaceChildren(owner: BlockNode | NoteNode, spans: readonly Span[]): void {
  const [only] = spans;
  const child = owner.getChildrenSize() === 1 ? owner.getFirstChild() : null;
  // The usual case, one run of text with one look, keeps its node and with it the browser's own state of the caret.
  if (spans.length === 1 && only?.kind === "text" && $isTextNode(child) && sameLook(child, only)) {
    child.setTextContent(only.text);
    return;
  }
  owner.clear().append(...$writeSpans(spans));
}

function sameLook(node: TextNode, span: TextSpan): boolean {
  if (!node.isSimpleText() || span.change !== undefined) return false;
  const italic = node.hasFormat("italic") === (span.italic === true);
  const bold = node.hasFormat("bold") === (span.bold === true);
  return italic && bold && $getLink(node) === (span.link ?? null);
}

/** A character each: a mark counts as one, as it does in the shared text. */
function charactersOf(spans: readonly Span[]): readonly string[] {
  return spans.flatMap((span) => {
    if (span.kind === "note") return [`note:${span.note}${JSON.stringify(span.change) ?? ""}`];
    const { text, ...look } = span;
    const seal = JSON.stringify(look);
    return Array.from({ length: text.length }, (_, index) => text.charAt(index) + seal);
  });
}

interface ChangedRange {
  readonly start: number;
  readonly end: number;
  readonly inserted: number;
}

function changedRange(before: readonly string[], after: readonly string[]): ChangedRange | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (start === shorter && before.length === after.length) return null;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, inserted: after.length - tail - start };
}

function moveOffset(offset: number, { start, end, inserted }: ChangedRange): number {
  if (offset < start) return offset;
  if (offset >= end) return offset + inserted - (end - start);
  return Math.min(offset, start + inserted);
}
