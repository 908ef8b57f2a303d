// A text with its open changes in it, back to the resolution that holds them apart.
import type { ProposalSource } from "./change-mark.ts";
import {
  isInBase,
  type MarkedText,
  markedLength,
  showChanges,
  sourceOf,
  withoutMark,
} from "./marked-text.ts";
import type { Block, BlockId, Note, Proposal, Resolution, Span } from "./resolution.ts";
import { joinSpans } from "./spans.ts";

type WordsProposal = Extract<Proposal, { kind: "replace-words" }>;

/** A text without its changes, and the changes apart. */
export interface FoldedText {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly proposals: readonly Proposal[];
  readonly proposedNotes: readonly Note[];
}

/** A block or note that carries no change stays the same value. */
export function foldChanges({ blocks, notes }: MarkedText): FoldedText {
  const folded: Block[] = [];
  const proposals: Proposal[] = [];
  let after: BlockId | null = null;
  for (const block of blocks) {
    if (block.change?.kind === "inserted") {
      const { change, ...paragraph } = block;
      const spans = joinSpans(block.spans.filter((span) => !isSign(span)).map(withoutMark));
      proposals.push({
        kind: "insert-paragraph",
        ...sourceOf(change),
        after,
        paragraph: { ...paragraph, spans },
      });
      continue;
    }
    after = block.id;
    if (block.change !== undefined)
      proposals.push({ kind: "delete-paragraph", ...sourceOf(block.change), block: block.id });
    const { change: _, ...plain } = block;
    const spans = foldSpans(block.spans, { block: block.id }, proposals);
    folded.push(spans === block.spans && block.change === undefined ? block : { ...plain, spans });
  }
  const plainNotes = notes.map((note): Note => {
    const spans = foldSpans(note.spans, { note: note.id }, proposals);
    return spans === note.spans ? note : { ...note, spans };
  });
  if (proposals.length === 0) return { blocks, notes, proposals, proposedNotes: [] };
  const proposed = notesOnlyIn(proposals, folded);
  return {
    blocks: folded,
    notes: plainNotes.filter(({ id }) => !proposed.has(id)),
    proposals,
    proposedNotes: plainNotes.filter(({ id }) => proposed.has(id)),
  };
}

function isSign({ change }: Span): boolean {
  return change?.kind === "split" || change?.kind === "joined";
}

/** The spans of the text while nothing is accepted; what is proposed for them is added to the list. */
function foldSpans(
  spans: readonly Span[],
  owner: WordsProposal["in"],
  proposals: Proposal[],
): readonly Span[] {
  if (spans.every(({ change }) => change === undefined)) return spans;
  const base: Span[] = [];
  let at = 0;
  let open: { source: ProposalSource; start: number; end: number; spans: Span[] } | null = null;
  const close = (): void => {
    if (open === null) return;
    const { source, start, end } = open;
    proposals.push({
      kind: "replace-words",
      ...sourceOf(source),
      in: owner,
      start,
      end,
      spans: joinSpans(open.spans),
    });
    open = null;
  };
  for (const span of spans) {
    const { change } = span;
    const length = isInBase(span) ? markedLength(span) : 0;
    if (isInBase(span)) base.push(withoutMark(span));
    if (change === undefined || isSign(span) || open?.source.id !== change.id) close();
    if (change !== undefined && isSign(span)) {
      if (change.kind === "joined" && "block" in owner)
        proposals.push({ kind: "join-paragraphs", ...sourceOf(change), block: owner.block });
      else if ("block" in owner)
        proposals.push({ kind: "split-paragraph", ...sourceOf(change), block: owner.block, start: at });
    } else if (change !== undefined) {
      open ??= { source: change, start: at, end: at, spans: [] };
      if (change.kind === "inserted") open.spans.push(withoutMark(span));
      open.end += length;
    }
    at += length;
  }
  close();
  return joinSpans(base);
}

/** Notes that stand or fall with a proposal: no mark of theirs is in the text. */
function notesOnlyIn(proposals: readonly Proposal[], blocks: readonly Block[]): ReadonlySet<string> {
  const proposed = new Set<string>();
  const take = (spans: readonly Span[]): void => {
    for (const span of spans) if (span.kind === "note") proposed.add(span.note);
  };
  for (const proposal of proposals) {
    if (proposal.kind === "replace-words") take(proposal.spans);
    else if (proposal.kind === "insert-paragraph") take(proposal.paragraph.spans);
  }
  for (const { spans } of blocks)
    for (const span of spans) if (span.kind === "note") proposed.delete(span.note);
  return proposed;
}

/** The proposals that have a place in the text, in the order of the page. */
export function arrangeProposals(resolution: Resolution): Resolution {
  const { negotiation } = resolution;
  if (negotiation.proposals.length === 0 && negotiation.proposedNotes.length === 0) return resolution;
  return withFolded(resolution, showChanges(resolution));
}

/** The resolution with another text, whose changes are held apart. */
export function withFolded(resolution: Resolution, marked: MarkedText): Resolution {
  const { blocks, notes, proposals, proposedNotes } = foldChanges(marked);
  return {
    ...resolution,
    blocks,
    notes,
    negotiation: { ...resolution.negotiation, proposals, proposedNotes },
  };
}
