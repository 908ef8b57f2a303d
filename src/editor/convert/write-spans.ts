import { $createTextNode, type TextNode } from "lexical";
import type { Span } from "#core/resolution/resolution.ts";
import { $createChangedTextNode } from "#editor/nodes/changed-text-node.ts";
import { $setLink } from "#editor/nodes/link-state.ts";
import { $createNoteMarkNode } from "#editor/nodes/note-mark-node.ts";
import { $createReferenceNode } from "#editor/nodes/reference-node.ts";

/** New nodes for the spans. */
export function $writeSpans(spans: readonly Span[]): TextNode[] {
  return spans.map($writeSpan);
}

function $writeSpan(span: Span): TextNode {
  switch (span.kind) {
    case "note":
      return $createNoteMarkNode(span.note).setChange(span.change ?? null);
    case "reference":
      return $createReferenceNode(span.target, span.text).setChange(span.change ?? null);
    case "text": {
      const node =
        span.change === undefined
          ? $createTextNode(span.text)
          : $createChangedTextNode(span.text, span.change);
      if (span.italic === true) node.toggleFormat("italic");
      if (span.bold === true) node.toggleFormat("bold");
      if (span.link !== undefined) $setLink(node, span.link);
      return node;
    }
  }
}
