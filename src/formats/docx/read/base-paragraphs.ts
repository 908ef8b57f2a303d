// The paragraphs of a Word file as they were before its changes, each with what the changes make of it.
import type { ChangeMark, WordParagraph, WordPiece } from "./word-document.ts";

/** What stands up to one end of a paragraph, old or new. */
export interface SubParagraph {
  readonly pieces: readonly WordPiece[];
  /** Set where the end itself is new: the paragraph is split here, or another begins. */
  readonly insertedEnd: ChangeMark | null;
}

export interface BaseParagraph {
  readonly subs: readonly SubParagraph[];
  /** Set where its end is deleted: it is joined with the next, or gone with its words. */
  readonly deletedEnd: ChangeMark | null;
}

export function listBaseParagraphs(paragraphs: readonly WordParagraph[]): readonly BaseParagraph[] {
  const found: BaseParagraph[] = [];
  let subs: SubParagraph[] = [];
  for (const [index, { pieces, insertedEnd, deletedEnd, cell }] of paragraphs.entries()) {
    // Put in by one and taken out by another: in neither text.
    const open = pieces.filter(({ inserted, deleted }) => inserted === null || deleted === null);
    const next = paragraphs[index + 1];
    const isLast = next === undefined || cell?.isLast === true || (cell === null) !== (next.cell === null);
    if (insertedEnd !== null && !isLast) {
      // An end that came and went divides nothing.
      subs.push({ pieces: open, insertedEnd });
      continue;
    }
    subs.push({ pieces: open, insertedEnd: null });
    found.push({ subs, deletedEnd: isLast ? null : deletedEnd });
    subs = [];
  }
  return found;
}

/** The words alone, with their tabs and line breaks. */
export function plainPieces(pieces: readonly WordPiece[]): string {
  let text = "";
  for (const piece of pieces) if (piece.kind === "text") text += piece.text;
  return text;
}
