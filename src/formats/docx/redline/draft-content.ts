// The words of both texts as runs to write: spans of pieces, notes as new ones, references as what they show.
import type { Piece } from "#core/diff/comparison.ts";
import type { Block, BlockId, NoteId, Resolution, Span } from "#core/resolution/resolution.ts";
import { sliceSpans } from "#core/resolution/spans.ts";
import type { NewNotes } from "./new-notes.ts";
import type { NewContent } from "./tracked-content.ts";

export type Side = "base" | "draft";

export class DraftContent {
  readonly blocks: Readonly<Record<Side, ReadonlyMap<BlockId, Block>>>;
  readonly #notes: Readonly<Record<Side, ReadonlyMap<NoteId, readonly Span[]>>>;
  readonly #newNotes: NewNotes;

  constructor(texts: Readonly<Record<Side, Resolution>>, newNotes: NewNotes) {
    this.blocks = { base: blocksById(texts.base), draft: blocksById(texts.draft) };
    this.#notes = { base: notesById(texts.base), draft: notesById(texts.draft) };
    this.#newNotes = newNotes;
  }

  ofPiece(piece: Piece, side: Side): readonly NewContent[] {
    if (piece.note !== null) return this.#ofNote(piece.note, side);
    return this.ofSpans(this.#spansOf(piece, side).filter(({ kind }) => kind !== "note"));
  }

  ofSpans(spans: readonly Span[]): readonly NewContent[] {
    return spans.flatMap((span): readonly NewContent[] => {
      if (span.kind === "note") return this.#ofNote(span.note, "draft");
      const [italic, bold] = span.kind === "text" ? [span.italic, span.bold] : [];
      return [{ kind: "text", text: span.text, look: { italic: italic === true, bold: bold === true } }];
    });
  }

  /** What counts as the same can only say something else where it is a reference; null where it does not. */
  shownNow(base: Piece, draft: Piece): readonly NewContent[] | null {
    if (draft.note !== null) return null;
    const isReference = this.#spansOf(draft, "draft").some(({ kind }) => kind === "reference");
    if (!isReference) return null;
    const [one, other] = [this.#textOf(base, "base"), this.#textOf(draft, "draft")];
    return one.replace(/\s+/g, " ") === other.replace(/\s+/g, " ") ? null : this.ofPiece(draft, "draft");
  }

  #textOf(piece: Piece, side: Side): string {
    const spans = this.#spansOf(piece, side);
    return spans.map((span) => (span.kind === "note" ? "" : span.text)).join("");
  }

  #spansOf({ in: owner, start, end }: Piece, side: Side): readonly Span[] {
    const spans =
      "block" in owner ? this.blocks[side].get(owner.block)?.spans : this.#notes[side].get(owner.note);
    return sliceSpans(spans ?? [], start, end);
  }

  #ofNote(note: NoteId, side: Side): readonly NewContent[] {
    const spans = (this.#notes[side].get(note) ?? []).filter(({ kind }) => kind !== "note");
    return [{ kind: "note", id: this.#newNotes.add(this.ofSpans(spans)) }];
  }
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
