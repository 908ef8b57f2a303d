// A Word file that others wrote, as plain text with marks: the same text that the reader of plain text takes.
import { type Look, plainLook, RichLine, raise } from "#formats/html/rich-line.ts";
import { isSymbol } from "#formats/txt/furniture.ts";
import { enactingOrgan } from "#formats/txt/organs.ts";
import { parseForeignLabel } from "#formats/txt/typed-label.ts";
import type { ListLabel } from "./number-paragraphs.ts";
import { plainText } from "./piece-spans.ts";
import type { WordStyles } from "./read-styles.ts";
import { shownLabel } from "./shown-label.ts";
import type { WordDocument } from "./word-document.ts";
import type { SettledParagraph, SettledPiece, WordView } from "./word-view.ts";

export interface WordText {
  /** Paragraphs with an empty line between them; notes, as "[^1]: …", at the end. */
  readonly text: string;
  readonly tableRows: number;
  readonly textBoxes: number;
  /** Numbers of a list of dots, which a resolution does not have. */
  readonly bullets: number;
}

interface WordSource {
  readonly view: WordView;
  readonly labels: readonly (ListLabel | null)[];
  readonly document: WordDocument;
  readonly styles: WordStyles;
}

export function wordToText(source: WordSource): WordText {
  return new WordTextWriter(source).write();
}

type SettledText = Extract<SettledPiece, { kind: "text" }>;

class WordTextWriter {
  readonly #source: WordSource;
  readonly #lines: string[] = [];
  /** Notes by name, in the order of their marks. */
  readonly #notes = new Map<string, string>();
  /** Openers that are underlined are those that others set in italics. */
  readonly #underlineIsItalic: boolean;
  /** Above the line of the organ looks say nothing, and blanks that do not break are no part of a date. */
  #isHead = false;
  #tableRows = 0;
  #textBoxes = 0;
  #bullets = 0;

  constructor(source: WordSource) {
    this.#source = source;
    this.#underlineIsItalic = !source.view.paragraphs.some(({ pieces, look }) =>
      pieces.some((piece) => piece.kind === "text" && this.#isItalic(piece, look.style)),
    );
  }

  write(): WordText {
    const { paragraphs, running } = this.#source.view;
    const symbol = running.find(isSymbol);
    const enacting = paragraphs.findIndex((one) => enactingOrgan(plainText(one).trim()) !== null);
    const hasOwn = paragraphs.slice(0, Math.max(enacting, 12)).some((one) => isSymbol(plainText(one).trim()));
    if (symbol !== undefined && !hasOwn && enacting >= 0) this.#lines.push(symbol, "");
    let at = 0;
    while (at < paragraphs.length) {
      this.#isHead = at < enacting;
      at = this.#takeAt(at);
    }
    const notes = [...this.#notes].map(([note, name]) => `[^${name}]: ${this.#noteText(note)}`);
    return {
      text: [...this.#lines, ...notes.flatMap((note) => ["", note])].join("\n"),
      tableRows: this.#tableRows,
      textBoxes: this.#textBoxes,
      bullets: this.#bullets,
    };
  }

  /** Takes a paragraph, or all of a table's row; gives the place behind it. */
  #takeAt(at: number): number {
    const { paragraphs } = this.#source.view;
    const first = paragraphs[at];
    if (first === undefined) return at + 1;
    if (first.isInTextBox) this.#textBoxes += 1;
    const { cell } = first;
    if (cell === null) {
      this.#lines.push(...this.#paragraphLines(at), "");
      return at + 1;
    }
    let end = at;
    while (paragraphs[end]?.cell?.table === cell.table && paragraphs[end]?.cell?.row === cell.row) end += 1;
    this.#takeRow(at, end);
    return end;
  }

  /** Cells of a masthead, and a cell alone in its row, are paragraphs; a number in a cell belongs to the words beside it. */
  #takeRow(from: number, end: number): void {
    const cells = new Map<number, (readonly string[])[]>();
    for (let at = from; at < end; at += 1) {
      const lines = this.#paragraphLines(at);
      const cell = this.#source.view.paragraphs[at]?.cell?.cell ?? 0;
      const known = cells.get(cell);
      if (known !== undefined && lines.length > 0) known.push(lines);
      else if (lines.length > 0) cells.set(cell, [lines]);
    }
    const filled = [...cells.values()];
    const number = filled.length === 2 && filled[0]?.length === 1 ? filled[0][0]?.join(" ") : undefined;
    if (this.#isHead || filled.length < 2) for (const lines of filled.flat()) this.#lines.push(...lines, "");
    else if (number !== undefined && parseForeignLabel(`${number} X`)?.rest === "X") {
      const [head, ...rest] = filled[1] ?? [];
      this.#lines.push(`${number} ${(head ?? []).join(" ")}`, "");
      for (const lines of rest) this.#lines.push(...lines, "");
    } else {
      this.#tableRows += 1;
      this.#lines.push(filled.map((lines) => lines.flat().join(" ")).join(" | "), "");
    }
  }

  /** The paragraph's lines with its number; none for an empty one. */
  #paragraphLines(at: number): readonly string[] {
    const paragraph = this.#source.view.paragraphs[at];
    if (paragraph === undefined) return [];
    const label = this.#labelOf(this.#source.labels[at] ?? null, paragraph);
    const lines = this.#linesOf(paragraph);
    const [first, ...rest] = lines;
    if (first === undefined || label === "") return lines;
    // The number of a section stands alone on its line.
    return /^\s*\n/.test(plainText(paragraph)) ? [label, ...lines] : [`${label} ${first}`, ...rest];
  }

  /** A number that is typed as well is not said twice. */
  #labelOf(counted: ListLabel | null, paragraph: SettledParagraph): string {
    if (counted === null) return "";
    const label = shownLabel(counted);
    if (label === "•") this.#bullets += 1;
    return plainText(paragraph).trimStart().startsWith(label) ? "" : label;
  }

  #linesOf(paragraph: SettledParagraph): readonly string[] {
    const lines: string[] = [];
    let line = new RichLine();
    const end = (): void => {
      const text = String(line);
      if (text !== "") lines.push(text);
      line = new RichLine();
    };
    for (const piece of paragraph.pieces) {
      if (piece.kind === "note") {
        if (!piece.hasOwnMark) line.addMark(`[^${this.#nameOf(piece.note)}]`);
        else this.#nameOf(piece.note);
        continue;
      }
      if (piece.look.hidden === true) continue;
      const again = this.#noteAgain(piece);
      if (again !== null) line.addMark(again);
      else if (piece.look.raised === true && /^\s*\d{1,3}\s*$/.test(piece.text))
        line.addMark(raise(piece.text.trim()));
      else
        for (const [index, part] of piece.text.split("\n").entries()) {
          if (index > 0) end();
          line.add(this.#isHead ? part.replaceAll("\u00a0", " ") : part, this.#lookOf(piece, paragraph));
        }
    }
    end();
    return lines;
  }

  #noteAgain(piece: SettledText): string | null {
    if (piece.field?.kind !== "NOTEREF") return null;
    const note = this.#source.document.notesByBookmark.get(piece.field.bookmark);
    return note === undefined ? null : `[^${this.#nameOf(note)}]`;
  }

  #nameOf(note: string): string {
    const known = this.#notes.get(note);
    if (known !== undefined) return known;
    // No figure of the text is taken for the mark of a note with letters in its name.
    const name = `n${this.#notes.size + 1}`;
    this.#notes.set(note, name);
    return name;
  }

  #noteText(note: string): string {
    const paragraphs = this.#source.view.notes.get(note) ?? [];
    return paragraphs.map((paragraph) => this.#linesOf(paragraph).join(" ")).join(" ");
  }

  #isItalic(piece: SettledText, style: string | null): boolean {
    return piece.look.italic ?? this.#source.styles.of(style).look.italic ?? false;
  }

  #lookOf(piece: SettledText, { look: { style } }: SettledParagraph): Look {
    if (this.#isHead) return plainLook;
    const isItalic =
      this.#isItalic(piece, style) || (this.#underlineIsItalic && piece.look.underlined === true);
    // Bold of a style belongs to a kind of paragraph, not to its words.
    return { italic: isItalic, bold: piece.look.bold === true, link: piece.link };
  }
}
