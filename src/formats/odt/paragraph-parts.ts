// A paragraph of an OpenDocument text, in which whole paragraphs may have been deleted: then it is several, joined by the change.
import type {
  ChangeMark,
  ParagraphLook,
  WordParagraph,
  WordPiece,
} from "#formats/docx/read/word-document.ts";
import type { StoryPlace } from "./story-place.ts";

interface Part {
  look: ParagraphLook;
  readonly pieces: WordPiece[];
  readonly bookmarks: string[];
  deletedEnd: ChangeMark | null;
  insertedEnd: ChangeMark | null;
  /** Has something that was not deleted with the ends of paragraphs. */
  isKept: boolean;
}

export class ParagraphParts {
  readonly #look: ParagraphLook;
  readonly #done: Part[] = [];
  #open: Part;

  constructor(look: ParagraphLook) {
    this.#look = look;
    this.#open = newPart(look);
  }

  addPiece(piece: WordPiece): void {
    this.#open.pieces.push(piece);
    this.#open.isKept = true;
  }

  addBookmark(name: string): void {
    this.#open.bookmarks.push(name);
  }

  /** Of several paragraphs the first goes on in the words before, and the words behind go on in the last. */
  addDeleted(paragraphs: readonly WordParagraph[]): void {
    for (const [index, paragraph] of paragraphs.entries()) {
      const { look, pieces, bookmarks, deletedEnd, insertedEnd } = paragraph;
      const isLast = index === paragraphs.length - 1;
      if (paragraphs.length > 1 && !this.#open.isKept) this.#open.look = look;
      this.#open.pieces.push(...pieces);
      this.#open.bookmarks.push(...bookmarks);
      if (isLast) continue;
      this.#open.deletedEnd = deletedEnd;
      this.#open.insertedEnd = insertedEnd;
      this.#done.push(this.#open);
      this.#open = newPart(look);
    }
  }

  finish({ inserted, deleted, cell, isInTextBox }: StoryPlace): readonly WordParagraph[] {
    const last = this.#open;
    last.insertedEnd = inserted;
    last.deletedEnd = deleted;
    const parts = [...this.#done, last];
    if (last.isKept || parts.length === 1) last.look = this.#look;
    else keepFirstEnd(parts, this.#look);
    return parts.map(
      ({ isKept, ...part }): WordParagraph => ({ ...part, formerly: null, cell, isInTextBox }),
    );
  }
}

function newPart(look: ParagraphLook): Part {
  return { look, pieces: [], bookmarks: [], deletedEnd: null, insertedEnd: null, isKept: false };
}

/** Where all behind the words that stay was deleted, their own end stays: the paragraphs behind are gone with theirs. */
function keepFirstEnd(parts: readonly Part[], look: ParagraphLook): void {
  const keeping = parts.findLastIndex(({ isKept }) => isKept);
  const kept = parts[keeping];
  const last = parts.at(-1);
  if (last === undefined) return;
  if (kept === undefined) {
    last.look = look;
    return;
  }
  kept.look = look;
  const { deletedEnd, insertedEnd } = last;
  for (let at = parts.length - 1; at > keeping; at -= 1) {
    const part = parts[at];
    const before = parts[at - 1];
    if (part === undefined || before === undefined) continue;
    part.deletedEnd = before.deletedEnd;
    part.insertedEnd = before.insertedEnd;
  }
  kept.deletedEnd = deletedEnd;
  kept.insertedEnd = insertedEnd;
}
