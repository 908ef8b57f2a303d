// The words of both texts as runs to write: spans of pieces, notes as new ones, references as what they show.
import type { Piece } from "#core/diff/comparison.ts";
import type { Block, BlockId, NoteId, Resolution, Span } from "#core/resolution/resolution.ts";
import { sliceSpans, spanLength } from "#core/resolution/spans.ts";
import { findLookChanges, type LookChange, type LookedText, lookedText } from "./look-changes.ts";
import type { NewNotes } from "./new-notes.ts";
import type { PlannedMarks } from "./plan-marks.ts";
import type { NewContent } from "./tracked-content.ts";

export type Side = "base" | "draft";

export class DraftContent {
  readonly blocks: Readonly<Record<Side, ReadonlyMap<BlockId, Block>>>;
  readonly #notes: Readonly<Record<Side, ReadonlyMap<NoteId, readonly Span[]>>>;
  readonly #looked = new Map<readonly Span[], LookedText>();
  readonly #newNotes: NewNotes;
  readonly #marks: PlannedMarks;

  constructor(texts: Readonly<Record<Side, Resolution>>, newNotes: NewNotes, marks: PlannedMarks) {
    this.blocks = { base: blocksById(texts.base), draft: blocksById(texts.draft) };
    this.#notes = { base: notesById(texts.base), draft: notesById(texts.draft) };
    this.#newNotes = newNotes;
    this.#marks = marks;
  }

  /** What the draft says there. */
  ofPiece({ in: owner, start, end, note }: Piece): readonly NewContent[] {
    if (note !== null) return "block" in owner ? this.#ofMark(owner.block, start, note) : [];
    return ofWords(sliceSpans(this.#spansIn({ in: owner }, "draft"), start, end));
  }

  ofBlock(id: BlockId): readonly NewContent[] {
    let at = 0;
    return (this.blocks.draft.get(id)?.spans ?? []).flatMap((span) => {
      at += spanLength(span);
      return span.kind === "note" ? this.#ofMark(id, at, span.note) : ofWords([span]);
    });
  }

  /** The base's own characters in the look they have in the draft. */
  ofMoved(base: Piece, draft: Piece): readonly NewContent[] {
    if (draft.note !== null) return this.ofPiece(draft);
    const content: NewContent[] = [];
    let at = base.start;
    const take = (end: number): void => {
      if (at < end) content.push(...ofWords(sliceSpans(this.#spansIn(base, "base"), at, end)));
      at = Math.max(at, end);
    };
    for (const { start, end, look } of this.looksNow(base, draft)) {
      take(start);
      content.push({ kind: "text", text: this.#lookedOf(base, "base").text.slice(start, end), look });
      at = end;
    }
    take(base.end);
    return content;
  }

  /** What is set otherwise in the draft, though it says the same. */
  looksNow(base: Piece, draft: Piece): readonly LookChange[] {
    if (base.note !== null || draft.note !== null) return [];
    return findLookChanges(
      { of: this.#lookedOf(base, "base"), start: base.start, end: base.end },
      { of: this.#lookedOf(draft, "draft"), start: draft.start, end: draft.end },
    );
  }

  /** The mark to stand in the place of one that the base has; null where that stays. */
  markNow(piece: Piece): readonly NewContent[] | null {
    return piece.note === null || this.isMarkKept(piece) ? null : this.ofPiece(piece);
  }

  isMarkKept({ in: owner, start, note }: Piece): boolean {
    return "block" in owner && note !== null && this.#marks.of(owner.block, start, note).kind === "kept";
  }

  /** What counts as the same can only say something else where it is a reference; null where it does not. */
  shownNow(base: Piece, draft: Piece): readonly NewContent[] | null {
    if (draft.note !== null) return null;
    const isReference = this.#spansOf(draft, "draft").some(({ kind }) => kind === "reference");
    if (!isReference) return null;
    const [one, other] = [this.#textOf(base, "base"), this.#textOf(draft, "draft")];
    return one.replace(/\s+/g, " ") === other.replace(/\s+/g, " ") ? null : this.ofPiece(draft);
  }

  #textOf(piece: Piece, side: Side): string {
    const spans = this.#spansOf(piece, side);
    return spans.map((span) => (span.kind === "note" ? "" : span.text)).join("");
  }

  #spansOf({ in: owner, start, end }: Piece, side: Side): readonly Span[] {
    return sliceSpans(this.#spansIn({ in: owner }, side), start, end);
  }

  #spansIn({ in: owner }: Pick<Piece, "in">, side: Side): readonly Span[] {
    return (
      ("block" in owner ? this.blocks[side].get(owner.block)?.spans : this.#notes[side].get(owner.note)) ?? []
    );
  }

  #lookedOf(piece: Piece, side: Side): LookedText {
    const spans = this.#spansIn(piece, side);
    const known = this.#looked.get(spans) ?? lookedText(spans);
    this.#looked.set(spans, known);
    return known;
  }

  #ofMark(block: BlockId, offset: number, note: NoteId): readonly NewContent[] {
    const mark = this.#marks.of(block, offset, note);
    if (mark.kind === "again") return [mark];
    const words = ofWords(this.#notes.draft.get(note) ?? []);
    const bookmark = mark.kind === "note" ? mark.bookmark : null;
    return [{ kind: "note", id: this.#newNotes.add(words), bookmark }];
  }
}

function ofWords(spans: readonly Span[]): readonly NewContent[] {
  return spans.flatMap((span): readonly NewContent[] => {
    if (span.kind === "note") return [];
    const [italic, bold] = span.kind === "text" ? [span.italic, span.bold] : [];
    return [{ kind: "text", text: span.text, look: { italic: italic === true, bold: bold === true } }];
  });
}

/** Words without a look of their own. */
export function plainContent(text: string): readonly NewContent[] {
  return text === "" ? [] : [{ kind: "text", text, look: { italic: false, bold: false } }];
}

function blocksById({ blocks }: Resolution): ReadonlyMap<BlockId, Block> {
  return new Map(blocks.map((block) => [block.id, block]));
}

function notesById({ notes }: Resolution): ReadonlyMap<NoteId, readonly Span[]> {
  return new Map(notes.map(({ id, spans }) => [id, spans]));
}
