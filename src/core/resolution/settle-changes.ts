// Accepting and rejecting proposed changes. Nothing here says "accept all but …" by itself: whoever settles says of each.

import { withFolded } from "./fold-changes.ts";
import {
  deletedWords,
  isInBase,
  type MarkedBlock,
  type MarkedText,
  proposedEnd,
  showChanges,
  withoutMark,
} from "./marked-text.ts";
import { joinAnchors } from "./move-anchors.ts";
import type { BlockId, Note, Resolution, Span } from "./resolution.ts";
import { type DecideOnSource, settleMasthead } from "./settle-masthead.ts";
import { joinSpans, textOf } from "./spans.ts";
import { splitWaivers } from "./split-waivers.ts";

/** What becomes of a change; null leaves it open. All parts of one change have one source, and are decided on alike. */
export type Decide = DecideOnSource;

/** The resolution with its changes settled; a paragraph that a split makes gets an id. */
export function settleChanges(resolution: Resolution, decide: Decide, newId: () => string): Resolution {
  const headed = settleMasthead(resolution, decide);
  if (headed.negotiation.proposals.length === 0) return headed;
  const moves: Move[] = [];
  const settled = withFolded(headed, settleMarked(showChanges(headed), decide, { newId, moves }));
  return moves.reduce(moveAnchors, settled);
}

function settleMarked(marked: MarkedText, decide: Decide, making: Making): MarkedText {
  const blocks = settleBlocks(marked.blocks, decide, making);
  const had = marksIn(marked.blocks);
  const left = marksIn(blocks);
  const notes = marked.notes
    .filter(({ id }) => left.has(id) || !had.has(id))
    .map((note): Note => ({ ...note, spans: settleSpans(note.spans, decide) }));
  return { blocks, notes };
}

/** The ids of all open changes, in the order of the page. */
export function changeIdsOf({ negotiation }: Resolution): readonly string[] {
  return [...new Set([...negotiation.mastheadChanges, ...negotiation.proposals].map(({ id }) => id))];
}

interface Joined {
  readonly from: BlockId;
  readonly to: BlockId;
  readonly offset: number;
}

interface Divided {
  readonly from: BlockId;
  readonly to: BlockId;
  readonly head: string;
  readonly tail: string;
}

/** Which paragraph became part of which, and which was split off from which, in the order of the page. */
type Move = Joined | Divided;

interface Making {
  readonly newId: () => string;
  readonly moves: Move[];
}

/** What hung on a paragraph hangs on the one it was joined to; what was kept of words that were split off, on that. */
function moveAnchors(resolution: Resolution, move: Move): Resolution {
  if ("offset" in move) return joinAnchors(resolution, move);
  const { negotiation } = resolution;
  const waivers = splitWaivers(negotiation.waivers, move);
  return waivers === negotiation.waivers
    ? resolution
    : { ...resolution, negotiation: { ...negotiation, waivers } };
}

function settleBlocks(
  blocks: readonly MarkedBlock[],
  decide: Decide,
  { newId, moves }: Making,
): readonly MarkedBlock[] {
  const settled: MarkedBlock[] = [];
  /** The paragraph that the next one is joined to, and what comes between the two. */
  let open: { readonly at: number; readonly between: readonly Span[] } | null = null;
  for (const block of blocks) {
    // What is joined is no paragraph any more that could go as a whole: its words go.
    const isPart: boolean = open !== null && block.change?.kind === "deleted";
    const whole: MarkedBlock | null = isPart
      ? withoutChange(block, deletedWords(block, "with its end"))
      : settleWhole(block, decide);
    if (whole === null) continue;
    const host = open === null ? undefined : settled[open.at];
    const { parts, joinsNext } = divide(whole.spans, decide);
    const [first = [], ...others] = parts;
    if (open === null || host === undefined) settled.push({ ...whole, spans: joinSpans(first) });
    else {
      moves.push({ from: block.id, to: host.id, offset: textOf(host.spans.filter(isInBase)).length });
      const words = deletedWords(host, "without");
      settled[open.at] = withoutChange(host, [...words, ...open.between, ...first]);
    }
    const divided = open === null ? whole : (settled[open.at] ?? whole);
    let head = settled.at(-1) ?? divided;
    for (const [nth, spans] of others.entries()) {
      // What goes as a whole goes in both parts. A new id is a block's from here on.
      const part: MarkedBlock = { ...divided, id: newId() as BlockId, spans: joinSpans(spans) };
      const rest = others.slice(nth).flat().filter(isInBase);
      moves.push({ from: head.id, to: part.id, head: baseOf(head), tail: textOf(rest) });
      settled.push(part);
      head = part;
    }
    const at: number = open === null || others.length > 0 ? settled.length - 1 : open.at;
    if (whole.change?.kind === "inserted") {
      // A new paragraph that is still open ends there, should it be taken up.
      open = open === null ? null : { at, between: [proposedEnd(whole.change)] };
      continue;
    }
    open = joinsNext ? { at, between: [] } : null;
  }
  return settled;
}

function baseOf({ spans }: MarkedBlock): string {
  return textOf(spans.filter(isInBase));
}

function withoutChange({ change: _, ...plain }: MarkedBlock, spans: readonly Span[]): MarkedBlock {
  return { ...plain, spans: joinSpans(spans) };
}

/** Null for a paragraph that is not there any more. */
function settleWhole(block: MarkedBlock, decide: Decide): MarkedBlock | null {
  const { change, ...plain } = block;
  const decision = change === undefined ? null : decide(change);
  if (change === undefined || decision === null) return block;
  return (change.kind === "inserted") === (decision === "accept") ? plain : null;
}

interface Parts {
  /** More than one where the paragraph is split. */
  readonly parts: readonly (readonly Span[])[];
  readonly joinsNext: boolean;
}

function divide(spans: readonly Span[], decide: Decide): Parts {
  const parts: Span[][] = [[]];
  let joinsNext = false;
  for (const span of spans) {
    const { change } = span;
    const isSign = change?.kind === "split" || change?.kind === "joined";
    if (change === undefined || !isSign) {
      const settled = settleSpan(span, decide);
      if (settled !== null) parts.at(-1)?.push(settled);
      continue;
    }
    const decision = decide(change);
    if (decision === null) parts.at(-1)?.push(span);
    else if (decision === "accept" && change.kind === "split") parts.push([]);
    else if (decision === "accept") joinsNext = true;
  }
  return { parts, joinsNext };
}

function settleSpans(spans: readonly Span[], decide: Decide): readonly Span[] {
  return joinSpans(spans.flatMap((span) => settleSpan(span, decide) ?? []));
}

function settleSpan(span: Span, decide: Decide): Span | null {
  const decision = span.change === undefined ? null : decide(span.change);
  if (decision === null) return span;
  return isInBase(span) === (decision === "reject") ? withoutMark(span) : null;
}

function marksIn(blocks: readonly MarkedBlock[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ spans }) => spans.flatMap((span) => (span.kind === "note" ? span.note : []))),
  );
}
