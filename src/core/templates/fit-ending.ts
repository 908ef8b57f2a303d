// The sentence of a resolution goes on behind a semicolon and ends with the full stop of its last paragraph.
import type { Block, Span } from "#core/resolution/resolution.ts";

/** Gives the last of the blocks, if operative, the ending its place asks for. */
export function fitEnding(blocks: readonly Block[], isLast: boolean): readonly Block[] {
  const at = blocks.findLastIndex(({ kind }) => kind === "operative" || kind === "subparagraph");
  if (at < 0 || blocks.some(({ kind }) => kind === "preambular")) return blocks;
  return blocks.map((block, index) =>
    index === at ? { ...block, spans: withEnding(block.spans, isLast ? "." : ";") } : block,
  );
}

function withEnding(spans: readonly Span[], mark: string): readonly Span[] {
  const at = spans.findLastIndex(({ kind }) => kind === "text");
  const last = spans[at];
  if (last?.kind !== "text" || !/[.;]$/.test(last.text)) return spans;
  return spans.map((span, index) => (index === at ? { ...last, text: last.text.slice(0, -1) + mark } : span));
}
