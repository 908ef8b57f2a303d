// A Word file with its tracked changes accepted, or as it was before them: paragraphs joined and split as the changes say.
import type { ChangeChoice } from "#formats/format.ts";
import type {
  CellPlace,
  ParagraphLook,
  WordDocument,
  WordField,
  WordLook,
  WordParagraph,
  WordPiece,
} from "./word-document.ts";

export type SettledPiece =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly look: WordLook;
      readonly link: string | null;
      readonly field: WordField | null;
    }
  | { readonly kind: "note"; readonly note: string; readonly hasOwnMark: boolean };

/** A paragraph without open changes. */
export interface SettledParagraph {
  readonly look: ParagraphLook;
  readonly pieces: readonly SettledPiece[];
  readonly bookmarks: readonly string[];
  readonly cell: CellPlace | null;
  readonly isInTextBox: boolean;
}

export interface WordView {
  readonly paragraphs: readonly SettledParagraph[];
  readonly notes: ReadonlyMap<string, readonly SettledParagraph[]>;
  /** The lines of running heads and feet, each once. */
  readonly running: readonly string[];
}

export function viewWord({ paragraphs, notes, running }: WordDocument, choice: ChangeChoice): WordView {
  return {
    running: linesOf(running, choice),
    paragraphs: settle(paragraphs, choice),
    notes: new Map([...notes].map(([name, note]) => [name, settle(note.paragraphs, choice)] as const)),
  };
}

/** A paragraph whose end is not there goes on in the next one, which decides how both look; in a cell the last one ends all the same. */
function settle(paragraphs: readonly WordParagraph[], choice: ChangeChoice): readonly SettledParagraph[] {
  const settled: SettledParagraph[] = [];
  let open: { pieces: SettledPiece[]; bookmarks: string[] } = { pieces: [], bookmarks: [] };
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const piece of paragraph.pieces)
      if (stays(piece, choice)) open.pieces.push(settlePiece(piece, choice));
    open.bookmarks.push(...paragraph.bookmarks);
    const isGone = (choice === "accept" ? paragraph.deletedEnd : paragraph.insertedEnd) !== null;
    const isLast =
      index === paragraphs.length - 1 ||
      paragraph.cell?.isLast === true ||
      (paragraph.cell === null) !== (paragraphs[index + 1]?.cell === null);
    if (isGone && !isLast) continue;
    const { cell, isInTextBox } = paragraph;
    if (!isGone || open.pieces.length > 0)
      settled.push({ look: lookOf(paragraph, choice), ...open, cell, isInTextBox });
    open = { pieces: [], bookmarks: [] };
  }
  return settled;
}

function linesOf(running: readonly WordParagraph[], choice: ChangeChoice): readonly string[] {
  const lines = running.map(({ pieces }) =>
    pieces
      .map((piece) => (piece.kind === "text" && stays(piece, choice) ? piece.text : ""))
      .join("")
      .replace(/\s+/g, " ")
      .trim(),
  );
  return [...new Set(lines)].filter((line) => line !== "");
}

function stays({ inserted, deleted }: WordPiece, choice: ChangeChoice): boolean {
  return (choice === "accept" ? deleted : inserted) === null;
}

function settlePiece(piece: WordPiece, choice: ChangeChoice): SettledPiece {
  if (piece.kind === "note") return { kind: "note", note: piece.note, hasOwnMark: piece.hasOwnMark };
  const { text, link, field, formerly } = piece;
  const look = choice === "reject" && formerly !== null ? formerly.look : piece.look;
  return { kind: "text", text, look, link, field };
}

function lookOf({ look, formerly }: WordParagraph, choice: ChangeChoice): ParagraphLook {
  return choice === "reject" && formerly !== null ? formerly.look : look;
}
