// A text with its open changes in it, as the page shows it, to and from the resolution, which holds them apart: there the
// text is what it is while nothing is accepted, and all that reads a resolution goes by that.

import type { ChangeMark, ProposalSource } from "./change-mark.ts";
import type { Block, BlockId, Note, Proposal, Resolution, Span } from "./resolution.ts";
import { joinSpans } from "./spans.ts";

/** A block that may be new as a whole, or deleted as a whole; its spans may carry changes. */
export interface MarkedBlock extends Block {
  readonly change?: ChangeMark;
}

export interface MarkedText {
  readonly blocks: readonly MarkedBlock[];
  readonly notes: readonly Note[];
}

/** What stands for the end of a paragraph, where one is proposed within a paragraph or away. */
const paragraphSign = "¶";

type WordsProposal = Extract<Proposal, { kind: "replace-words" }>;
type SplitProposal = Extract<Proposal, { kind: "split-paragraph" }>;

export function sourceOf({ id, delegation, supporters, at }: ProposalSource): ProposalSource {
  return { id, delegation, supporters, at };
}

function markOf(kind: ChangeMark["kind"], source: ProposalSource): ChangeMark {
  return { kind, ...sourceOf(source) };
}

/** Whether a span is in the text while nothing is accepted. */
export function isInBase({ change }: Span): boolean {
  return change === undefined || change.kind === "deleted";
}

/** The length of a span where a footnote mark counts as one character. */
export function markedLength(span: Span): number {
  return span.kind === "note" ? 1 : span.text.length;
}

function withMark(span: Span, change: ChangeMark): Span {
  return { ...span, change };
}

/** Other changes have no place within one that inserts. */
export function withoutMark(span: Span): Span {
  const { change: _, ...plain } = span;
  return plain;
}

/** A paragraph that is deleted as a whole, as part of another one: all its words are, and its end if it has one there. */
export function deletedWords(
  { spans, change }: MarkedBlock,
  end: "with its end" | "without",
): readonly Span[] {
  if (change?.kind !== "deleted") return spans;
  const words = spans.map((span) => (span.change === undefined ? withMark(span, change) : span));
  const isEnded = spans.some((span) => span.change?.kind === "joined");
  return end === "without" || isEnded ? words : [...words, signOf(markOf("joined", change))];
}

/** The end that a new paragraph has where it stands within another one. */
export function proposedEnd(change: ChangeMark): Span {
  return signOf(markOf("split", change));
}

/** The text with its changes in it. A proposal that leads nowhere, or into another one, is not in it. */
export function showChanges({ blocks, notes, negotiation }: Resolution): MarkedText {
  const { proposals, proposedNotes } = negotiation;
  if (proposals.length === 0 && proposedNotes.length === 0) return { blocks, notes };
  const sorted = sortProposals(proposals);
  const taken = new Set(blocks.map(({ id }) => id));
  const shown: MarkedBlock[] = [];
  const showNew = (after: BlockId | null): void => {
    for (const { paragraph, ...source } of sorted.inserted.get(after) ?? []) {
      if (taken.has(paragraph.id)) continue;
      taken.add(paragraph.id);
      const change = markOf("inserted", source);
      const spans = joinSpans(paragraph.spans.map((span) => withMark(span, change)));
      shown.push({ ...paragraph, spans, change });
    }
  };
  showNew(null);
  for (const block of blocks) {
    const deleted = sorted.deleted.get(block.id);
    const spans = showInSpans(block.spans, sorted.within.get(block.id), sorted.joined.get(block.id));
    const whole = deleted === undefined ? {} : { change: markOf("deleted", deleted) };
    shown.push(spans === block.spans && deleted === undefined ? block : { ...block, spans, ...whole });
    showNew(block.id);
  }
  const shownNotes = [...notes, ...proposedNotes].map((note): Note => {
    const spans = showInSpans(note.spans, sorted.within.get(note.id), undefined);
    return spans === note.spans ? note : { ...note, spans };
  });
  return { blocks: shown, notes: shownNotes };
}

interface SortedProposals {
  /** By block or note, in order of where they begin. */
  readonly within: ReadonlyMap<string, readonly (WordsProposal | SplitProposal)[]>;
  readonly inserted: ReadonlyMap<BlockId | null, readonly Extract<Proposal, { kind: "insert-paragraph" }>[]>;
  readonly deleted: ReadonlyMap<BlockId, Proposal>;
  readonly joined: ReadonlyMap<BlockId, Proposal>;
}

function sortProposals(proposals: readonly Proposal[]): SortedProposals {
  const within = new Map<string, (WordsProposal | SplitProposal)[]>();
  const inserted = new Map<BlockId | null, Extract<Proposal, { kind: "insert-paragraph" }>[]>();
  const deleted = new Map<BlockId, Proposal>();
  const joined = new Map<BlockId, Proposal>();
  for (const proposal of proposals) {
    if (proposal.kind === "replace-words") {
      const owner = "block" in proposal.in ? proposal.in.block : proposal.in.note;
      push(within, owner, proposal);
    } else if (proposal.kind === "split-paragraph") push(within, proposal.block, proposal);
    else if (proposal.kind === "insert-paragraph") push(inserted, proposal.after, proposal);
    else if (proposal.kind === "delete-paragraph") deleted.set(proposal.block, proposal);
    else joined.set(proposal.block, proposal);
  }
  for (const list of within.values()) list.sort((one, other) => one.start - other.start);
  return { within, inserted, deleted, joined };
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function showInSpans(
  spans: readonly Span[],
  within: readonly (WordsProposal | SplitProposal)[] = [],
  joined: Proposal | undefined,
): readonly Span[] {
  if (within.length === 0 && joined === undefined) return spans;
  const reader = new SpanReader(spans);
  for (const proposal of within) {
    if (proposal.start < reader.at || !reader.copyTo(proposal.start)) continue;
    if (proposal.kind === "split-paragraph") reader.put(signOf(markOf("split", proposal)));
    else if (reader.markTo(proposal.end, markOf("deleted", proposal)))
      for (const span of proposal.spans) reader.put(withMark(span, markOf("inserted", proposal)));
  }
  reader.copyTo(Number.POSITIVE_INFINITY);
  if (joined !== undefined) reader.put(signOf(markOf("joined", joined)));
  return joinSpans(reader.read);
}

function signOf(change: ChangeMark): Span {
  return { kind: "text", text: paragraphSign, change };
}

/** Goes through spans once, cut where it is asked to stop. */
class SpanReader {
  at = 0;
  readonly read: Span[] = [];
  readonly #spans: readonly Span[];
  #next = 0;
  /** What of the span at hand was read already. */
  #cut = 0;
  readonly #end: number;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
    this.#end = spans.reduce((length, span) => length + markedLength(span), 0);
  }

  put(span: Span): void {
    this.read.push(span);
  }

  copyTo(place: number): boolean {
    return this.#take(place, (span) => span);
  }

  markTo(place: number, change: ChangeMark): boolean {
    return this.#take(place, (span) => withMark(span, change));
  }

  /** False, with nothing read, where there is no such place: behind the end, or within a mark or a number. */
  #take(place: number, change: (span: Span) => Span): boolean {
    if (place < this.at) return false;
    const isAll = place === Number.POSITIVE_INFINITY;
    if (!isAll && (place > this.#end || !this.#isBorder(place))) return false;
    for (let span = this.#spans[this.#next]; span !== undefined; span = this.#spans[this.#next]) {
      const left = markedLength(span) - this.#cut;
      const wanted = Math.min(left, place - this.at);
      if (wanted === 0 && left > 0) return true;
      if (span.kind === "text")
        this.read.push(change({ ...span, text: span.text.slice(this.#cut, this.#cut + wanted) }));
      else this.read.push(change(span));
      this.at += wanted;
      if (wanted < left) {
        this.#cut += wanted;
        return true;
      }
      this.#next += 1;
      this.#cut = 0;
    }
    return true;
  }

  #isBorder(place: number): boolean {
    let at = this.at - this.#cut;
    for (let index = this.#next; index < this.#spans.length; index += 1) {
      const span = this.#spans[index];
      if (span === undefined || at >= place) break;
      const end = at + markedLength(span);
      if (end > place) return span.kind === "text";
      at = end;
    }
    return true;
  }
}
