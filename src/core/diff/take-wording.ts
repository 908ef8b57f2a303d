// The words of one side put into the other, as edits that touch only what differs.
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId, Resolution, Span } from "#core/resolution/resolution.ts";
import { sliceSpans, textOf } from "#core/resolution/spans.ts";
import type { Piece, Row, Segment } from "./comparison.ts";

export interface Taking {
  /** The side that is changed. */
  readonly here: "base" | "draft";
  /** The text whose words are taken. */
  readonly other: Resolution;
  /** The block behind which a paragraph comes that is not here; null for the start. */
  readonly after: BlockId | null;
  /** Gives ids for paragraphs that are new here. */
  readonly newId: () => BlockId;
}

/**
 * Null where it cannot be said in edits of paragraphs alone: where one was split, joined or moved, or stands elsewhere. What is
 * the same keeps its italics, references and footnotes; no footnote is taken over.
 */
export function takeWording(row: Row, { here, other, after, newId }: Taking): readonly Edit[] | null {
  const there = here === "draft" ? "base" : "draft";
  const [own, ...others] = row[here];
  const [source, ...more] = row[there];
  if (row.moved || others.length > 0 || more.length > 0) return null;
  if (own === undefined) {
    const block = other.blocks.find(({ id }) => id === source);
    if (block === undefined) return null;
    const spans = block.spans.filter((span) => span.kind === "text");
    return [{ kind: "insert-block", after, block: { ...block, id: newId(), spans } }];
  }
  if (source === undefined) return [{ kind: "remove-block", block: own }];
  return replaceWords(row.segments, { own, here, there, spans: spansIn(other, source) });
}

function spansIn({ blocks }: Resolution, block: BlockId): readonly Span[] {
  return blocks.find(({ id }) => id === block)?.spans ?? [];
}

interface Words {
  readonly own: BlockId;
  readonly here: "base" | "draft";
  readonly there: "base" | "draft";
  /** Of the paragraph whose words are taken. */
  readonly spans: readonly Span[];
}

/** From the end, so that what is before keeps its place. */
function replaceWords(segments: readonly Segment[], { own, here, there, spans }: Words): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const segment of segments) {
    const mine: Piece | null = segment[here];
    if (segment.kind === "same") at = mine?.end ?? at;
    else if (mine !== null && mine.note === null) {
      edits.push({ kind: "replace-text", in: { block: own }, start: mine.start, end: mine.end, text: "" });
      at = mine.end;
    } else {
      const theirs = segment[there];
      if (theirs === null || theirs.note !== null) continue;
      const text = textOf(sliceSpans(spans, theirs.start, theirs.end));
      edits.push({ kind: "replace-text", in: { block: own }, start: at, end: at, text });
    }
  }
  return edits.toReversed();
}
