// The rows of a comparison: paragraphs that belong together, with their words and footnotes compared.
import type { Block, BlockId, Note, NoteId, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { alignParagraphs, type Pairing } from "./align-paragraphs.ts";
import { compareWords, type Passage } from "./compare-words.ts";
import type { NoteRow, Row, Segment } from "./comparison.ts";
import { type NotePair, noteKeys, pairNotes } from "./pair-notes.ts";
import { describeParagraphs } from "./paragraph-features.ts";
import { markOfNote, tokensOf } from "./tokens-of.ts";

export interface ComparedParagraphs {
  /** In the order of the base, then what the draft has besides. */
  readonly rows: readonly Row[];
  /** Footnotes without a mark. */
  readonly notes: readonly NoteRow[];
}

export function compareParagraphs(base: Resolution, draft: Resolution): ComparedParagraphs {
  const pairings = alignParagraphs(describeParagraphs(base, draft));
  const sides: Sides = {
    base,
    draft,
    notes: {
      base: new Map(base.notes.map((note) => [note.id, note])),
      draft: new Map(draft.notes.map((note) => [note.id, note])),
    },
    partners: partnersOf(pairings, base.blocks, draft.blocks),
  };
  const paired = pairings.map((pairing) => rowOf(pairing, sides));
  const inBase = new Set(pairings.flatMap(({ base: { start, end } }) => base.blocks.slice(start, end)));
  const inDraft = new Set(pairings.flatMap(({ draft: { start, end } }) => draft.blocks.slice(start, end)));
  const alone = [
    ...base.blocks.flatMap((block, at) =>
      inBase.has(block)
        ? []
        : [rowOf({ base: { start: at, end: at + 1 }, draft: none, moved: false }, sides)],
    ),
    ...draft.blocks.flatMap((block, at) =>
      inDraft.has(block)
        ? []
        : [rowOf({ base: none, draft: { start: at, end: at + 1 }, moved: false }, sides)],
    ),
  ];
  return {
    rows: [...paired, ...alone],
    notes: pairNotes(looseNotes(base), looseNotes(draft)).map(noteRowOf),
  };
}

const none = { start: 0, end: 0 };

interface Sides {
  readonly base: Resolution;
  readonly draft: Resolution;
  readonly notes: Record<"base" | "draft", ReadonlyMap<NoteId, Note>>;
  /** What a paragraph of the draft was in the base. */
  readonly partners: ReadonlyMap<BlockId, BlockId>;
}

function partnersOf(
  pairings: readonly Pairing[],
  base: readonly Block[],
  draft: readonly Block[],
): ReadonlyMap<BlockId, BlockId> {
  const partners = new Map<BlockId, BlockId>();
  for (const pairing of pairings) {
    const first = base[pairing.base.start];
    for (const { id } of draft.slice(pairing.draft.start, pairing.draft.end))
      if (first !== undefined) partners.set(id, first.id);
  }
  return partners;
}

function rowOf({ base, draft, moved }: Pairing, sides: Sides): Row {
  const here = sides.base.blocks.slice(base.start, base.end);
  const there = sides.draft.blocks.slice(draft.start, draft.end);
  const pairs = pairNotes(notesOf(here, sides.notes.base), notesOf(there, sides.notes.draft));
  const keys = new Map<NoteId, string>();
  for (const [nth, pair] of pairs.entries()) {
    if (pair.base !== null) keys.set(pair.base.id, `${markOfNote}base ${nth}`);
    if (pair.draft !== null)
      keys.set(pair.draft.id, `${markOfNote}${pair.base === null ? "draft" : "base"} ${nth}`);
  }
  const ofNote = (note: NoteId) => keys.get(note) ?? markOfNote;
  const targets = targetsOf(here);
  const followed = new Set(targetsOf(there).map((target) => sides.partners.get(target)));
  const known = new Set(targets.filter((target) => followed.has(target)));
  const referenceKey = (target: BlockId | undefined) =>
    target !== undefined && known.has(target) ? `to ${target}` : null;
  const passage = (block: Block, ofReference: (target: BlockId) => string | null): Passage => ({
    in: { block: block.id },
    length: textOf(block.spans).length,
    tokens: tokensOf(block.spans, { ofNote, ofReference }),
  });
  return {
    base: here.map(({ id }) => id),
    draft: there.map(({ id }) => id),
    moved,
    segments: compareWords(
      here.map((block) => passage(block, referenceKey)),
      there.map((block) => passage(block, (target) => referenceKey(sides.partners.get(target)))),
    ),
    notes: pairs.map(noteRowOf),
  };
}

function targetsOf(blocks: readonly Block[]): readonly BlockId[] {
  return blocks.flatMap(({ spans }) =>
    spans.flatMap((span) => (span.kind === "reference" ? [span.target] : [])),
  );
}

function noteIdsOf(blocks: readonly Block[]): ReadonlySet<NoteId> {
  return new Set(
    blocks.flatMap(({ spans }) => spans.flatMap((span) => (span.kind === "note" ? [span.note] : []))),
  );
}

function notesOf(blocks: readonly Block[], notes: ReadonlyMap<NoteId, Note>): readonly Note[] {
  return [...noteIdsOf(blocks)].flatMap((id) => notes.get(id) ?? []);
}

function looseNotes({ blocks, notes }: Resolution): readonly Note[] {
  const marked = noteIdsOf(blocks);
  return notes.filter(({ id }) => !marked.has(id));
}

function noteRowOf({ base, draft }: NotePair): NoteRow {
  const passages = (note: Note | null): readonly Passage[] =>
    note === null
      ? []
      : [
          {
            in: { note: note.id },
            length: textOf(note.spans).length,
            tokens: tokensOf(note.spans, noteKeys),
          },
        ];
  const segments: readonly Segment[] = compareWords(passages(base), passages(draft));
  return { base: base?.id ?? null, draft: draft?.id ?? null, segments };
}
