import type { Span } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";

/** The spans before and after a place, counted with a footnote mark as one character. */
export function splitSpans(
  spans: readonly Span[],
  place: number,
): readonly [readonly Span[], readonly Span[]] {
  const before: Span[] = [];
  const after: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const length = span.kind === "note" ? 1 : span.text.length;
    const cut = Math.min(Math.max(place - at, 0), length);
    if (cut === length) before.push(span);
    else if (cut === 0 || span.kind !== "text") after.push(span);
    else {
      before.push({ ...span, text: span.text.slice(0, cut) });
      after.push({ ...span, text: span.text.slice(cut) });
    }
    at += length;
  }
  return [joinSpans(before), joinSpans(after)];
}
