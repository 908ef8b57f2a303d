// The changes that are open in a text, each once, with its words: what is listed, counted and walked.
import type { ProposalSource } from "./change-mark.ts";
import { type MarkedBlock, showChanges, sourceOf } from "./marked-text.ts";
import type { BlockId, Masthead, NoteId, Resolution, Span } from "./resolution.ts";

export interface OpenChange extends ProposalSource {
  /** What it does where it is not words for words. */
  readonly does: "words" | "inserts" | "deletes" | "moves" | "splits" | "joins";
  readonly deleted: string;
  readonly inserted: string;
  /** The paragraph that it takes away, or moves from its place. */
  readonly from: BlockId | null;
  /** Where it begins. */
  readonly in:
    | { readonly block: BlockId }
    | { readonly note: NoteId }
    | { readonly masthead: readonly (keyof Masthead)[] };
}

/** In the order of the page. */
export function listChanges(resolution: Resolution): readonly OpenChange[] {
  const ofMasthead = resolution.negotiation.mastheadChanges.map(
    (change): OpenChange => ({
      ...sourceOf(change),
      does: "words",
      deleted: change.deleted,
      inserted: change.inserted,
      from: null,
      in: { masthead: Object.keys(change.after) as (keyof Masthead)[] }, // a part of one
    }),
  );
  return resolution.negotiation.proposals.length === 0
    ? ofMasthead
    : [...ofMasthead, ...listInText(resolution)];
}

function listInText(resolution: Resolution): readonly OpenChange[] {
  const { blocks, notes } = showChanges(resolution);
  const found = new Map<string, Collected>();
  for (const block of blocks) collectBlock(found, block);
  for (const note of notes) collectSpans(found, note.spans, { note: note.id });
  return [...found.values()].map(({ source, acts, deleted, inserted, at, from }) => ({
    ...source,
    does: nameOf(acts),
    deleted: deleted.join(""),
    inserted: inserted.join(""),
    from,
    in: at,
  }));
}

type Act = "words" | "new-paragraph" | "no-paragraph" | "split" | "joined";

interface Collected {
  readonly source: ProposalSource;
  readonly acts: Set<Act>;
  readonly deleted: string[];
  readonly inserted: string[];
  readonly at: OpenChange["in"];
  from: BlockId | null;
}

function collectBlock(found: Map<string, Collected>, block: MarkedBlock): void {
  const { change } = block;
  const at = { block: block.id };
  if (change !== undefined) {
    const collected = collect(found, change, at);
    const isNew = change.kind === "inserted";
    collected.acts.add(isNew ? "new-paragraph" : "no-paragraph");
    if (!isNew) collected.from ??= block.id;
    for (const span of block.spans)
      if (isNew || span.change === undefined)
        (isNew ? collected.inserted : collected.deleted).push(wordsOf(span));
    if (isNew) return;
  }
  collectSpans(found, block.spans, at);
}

function collectSpans(found: Map<string, Collected>, spans: readonly Span[], at: OpenChange["in"]): void {
  for (const span of spans) {
    const { change } = span;
    if (change === undefined) continue;
    const collected = collect(found, change, at);
    if (change.kind === "split" || change.kind === "joined") collected.acts.add(change.kind);
    else {
      collected.acts.add("words");
      (change.kind === "inserted" ? collected.inserted : collected.deleted).push(wordsOf(span));
    }
  }
}

function collect(found: Map<string, Collected>, source: ProposalSource, at: OpenChange["in"]): Collected {
  const known = found.get(source.id);
  if (known !== undefined) return known;
  const { id, delegation, supporters, at: time } = source;
  const collected: Collected = {
    source: { id, delegation, supporters, at: time },
    acts: new Set(),
    deleted: [],
    inserted: [],
    at,
    from: null,
  };
  found.set(id, collected);
  return collected;
}

function wordsOf(span: Span): string {
  return span.kind === "note" ? "*" : span.text;
}

function nameOf(acts: ReadonlySet<Act>): OpenChange["does"] {
  if (acts.has("new-paragraph")) return acts.has("no-paragraph") ? "moves" : "inserts";
  if (acts.has("no-paragraph")) return "deletes";
  if (acts.has("words")) return "words";
  return acts.has("split") ? "splits" : "joins";
}
