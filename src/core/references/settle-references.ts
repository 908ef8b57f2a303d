// What leaves the window says today's numbers: a reader that knows no live references takes the words as they stand.
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, Note, Resolution, Span } from "#core/resolution/resolution.ts";
import { referenceTexts } from "./reference-texts.ts";

type Referring = Pick<Resolution, "blocks" | "notes">;

/**
 * The same value where each live reference already says what it shows; one whose target is gone keeps its words. `whole` are
 * the paragraphs of the text it is a part of.
 */
export function settleReferences<Value extends Referring>(
  value: Value,
  labels: Labels,
  whole: readonly Block[] = value.blocks,
): Value {
  const show = referenceTexts(whole, labels);
  let changed = false;
  const settle = <Owner extends Block | Note>(owner: Owner): Owner => {
    if (!owner.spans.some((span) => span.kind === "reference" && show(span).text !== span.text)) return owner;
    changed = true;
    const spans = owner.spans.map(
      (span): Span => (span.kind === "reference" ? { ...span, text: show(span).text } : span),
    );
    return { ...owner, spans };
  };
  const blocks = value.blocks.map(settle);
  const notes = value.notes.map(settle);
  return changed ? { ...value, blocks, notes } : value;
}
