// Footnotes and endnotes of a Word file as notes of ours, while the text is read.
import type { Note, NoteId, Span } from "#core/resolution/resolution.ts";
import type { ReadContext } from "#formats/format.ts";
import type { Reporter } from "#formats/txt/reporter.ts";
import { textSpan, trimSpans } from "./piece-spans.ts";
import type { WordDocument } from "./word-document.ts";
import type { SettledParagraph, SettledPiece, WordView } from "./word-view.ts";

type SettledText = Extract<SettledPiece, { kind: "text" }>;

interface NoteSources {
  readonly view: WordView;
  readonly document: WordDocument;
}

export class NoteBuilder {
  readonly #sources: NoteSources;
  readonly #context: ReadContext;
  /** The live reference that a field shows, or null for what is no field of ours. */
  readonly #referenceOf: (piece: SettledText) => Span | null;
  readonly #ids = new Map<string, NoteId>();
  readonly #loose: Note[] = [];

  constructor(sources: NoteSources, context: ReadContext, referenceOf: (piece: SettledText) => Span | null) {
    this.#sources = sources;
    this.#context = context;
    this.#referenceOf = referenceOf;
  }

  /** The spans of a paragraph without its first characters, which were its number. */
  spansOf({ pieces }: SettledParagraph, skip: number): readonly Span[] {
    const spans: Span[] = [];
    let left = skip;
    for (const [index, piece] of pieces.entries()) {
      if (piece.kind === "note") {
        spans.push({ kind: "note", note: this.#idOf(piece.note) });
        continue;
      }
      if (piece.look.hidden === true || isCommaOfMarks(pieces, index)) continue;
      const cut = Math.min(left, piece.text.length);
      left -= cut;
      const rest = { ...piece, text: piece.text.slice(cut) };
      spans.push(this.#fieldSpan(rest) ?? textSpan(rest));
    }
    return spans;
  }

  #fieldSpan(piece: SettledText): Span | null {
    if (piece.field?.kind !== "NOTEREF") return this.#referenceOf(piece);
    const note = this.#sources.document.notesByBookmark.get(piece.field.bookmark);
    return note === undefined ? null : { kind: "note", note: this.#idOf(note) };
  }

  #idOf(name: string): NoteId {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#context.newId() as NoteId; // a new id is a note's from here on
    this.#ids.set(name, id);
    return id;
  }

  /** A note that stands in the text, because nothing refers to it. */
  addLoose(paragraph: SettledParagraph): void {
    const text = paragraph.pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
    const number = /^\s*\d{1,4}\t/.exec(text)?.[0].length ?? 0;
    const spans = trimSpans(this.spansOf(paragraph, number));
    if (spans.length > 0) this.#loose.push({ id: this.#context.newId() as NoteId, spans }); // as above
  }

  /** Notes in the order of their first marks, then those without one. */
  finish(reporter: Reporter): readonly Note[] {
    const marked = [...this.#ids].map(([name, id]): Note => {
      const paragraphs = this.#sources.view.notes.get(name);
      if (paragraphs === undefined)
        reporter.warn("note-without-text", "A footnote has a mark, but its text is missing.", null);
      return { id, spans: this.#noteSpans(paragraphs ?? []) };
    });
    return [...marked, ...this.#loose];
  }

  #noteSpans(paragraphs: readonly SettledParagraph[]): readonly Span[] {
    const spans = paragraphs.flatMap((paragraph, index): readonly Span[] => [
      ...(index === 0 ? [] : [{ kind: "text", text: " " } as const]),
      // A note has no notes.
      ...this.spansOf(paragraph, 0).filter(({ kind }) => kind !== "note"),
    ]);
    return trimSpans(spans);
  }
}

/** The raised comma between two marks is set by the printer. */
function isCommaOfMarks(pieces: readonly SettledPiece[], index: number): boolean {
  const piece = pieces[index];
  if (piece?.kind !== "text" || piece.look.raised !== true || piece.text.trim() !== ",") return false;
  return isMark(pieces[index - 1]) && isMark(pieces[index + 1]);
}

function isMark(piece: SettledPiece | undefined): boolean {
  return piece?.kind === "note" || (piece?.kind === "text" && piece.field?.kind === "NOTEREF");
}
