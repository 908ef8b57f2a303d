// The pages of a PDF as plain text with marks: the same text that the reader of plain text takes.
import { plainLook, RichLine, raise } from "#formats/html/rich-line.ts";
import { isSymbol } from "#formats/txt/furniture.ts";
import { enactingEnd, enactingOrgan } from "#formats/txt/organs.ts";
import { flowsOf } from "./find-columns.ts";
import { gatherParagraphs, type PdfParagraph } from "./gather-paragraphs.ts";
import { gatherRows, type Row, type RowRun, splitRow, textOfRow } from "./gather-rows.ts";
import { joinRows, wordsOf } from "./join-rows.ts";
import { NoteNames } from "./note-names.ts";
import type { PdfPage } from "./pdf-page.ts";
import { takeFurniture } from "./take-furniture.ts";
import { takeNotes } from "./take-notes.ts";

export interface PdfText {
  /** Paragraphs with an empty line between them; notes, as "[^1]: …", at the end. */
  readonly text: string;
  /** The page of each line of the text. */
  readonly pageOfLine: readonly number[];
  readonly furniture: readonly { readonly text: string; readonly page: number }[];
  readonly numberedLines: number;
  readonly columns: number;
  /** Notes under the names of sponsors that have a star: the program prints them itself. */
  readonly starNotes: readonly string[];
}

export function pdfToText(pages: readonly PdfPage[]): PdfText {
  const rows = pages.map((page, index) => gatherRows(page, index + 1));
  const { pages: bare, taken, numberedLines } = takeFurniture(rows);
  const bodySize = sizeOfMost(bare.flat());
  const flows = bare.map((of, index) => flowsOf(of, pages[index]?.width ?? 0));
  const { flows: text, notes } = takeNotes(flows, bodySize);
  const paragraphs = gatherParagraphs(text);
  const writer = new TextWriter(new NoteNames(notes), wordsOf(bare.flat().map(textOfRow)));
  const enacting = paragraphs.findIndex(isEnacting);
  for (const paragraph of paragraphs.slice(0, Math.max(0, enacting))) writer.addHead(paragraph);
  for (const paragraph of paragraphs.slice(Math.max(0, enacting))) writer.addText(paragraph);
  writer.addNotes();
  return {
    text: writer.lines.join("\n"),
    pageOfLine: writer.pageOfLine,
    furniture: [...taken, ...writer.placeholders],
    numberedLines,
    columns: flows.filter((page) => page.some(({ column }) => column !== "whole")).length,
    starNotes: writer.starNotes,
  };
}

function isEnacting({ rows }: PdfParagraph): boolean {
  const text = rows.slice(0, 3).map(textOfRow).join(" ");
  return enactingOrgan(text) !== null || enactingEnd(text) > 0;
}

const openNumber = /^[A-Z]?\d{0,3}\/… */;
const draftNotice = /^Draft as of \d/;

class TextWriter {
  readonly lines: string[] = [];
  readonly pageOfLine: number[] = [];
  readonly placeholders: { text: string; page: number }[] = [];
  readonly starNotes: string[] = [];
  readonly #names: NoteNames;
  readonly #words: ReadonlySet<string>;

  constructor(names: NoteNames, words: ReadonlySet<string>) {
    this.#names = names;
    this.#words = words;
  }

  #push(line: string, page: number): void {
    this.lines.push(line);
    this.pageOfLine.push(page);
  }

  /** Above the line of the organ looks say nothing, and each piece of a row has its own line. */
  addHead({ rows, gap }: PdfParagraph): void {
    if (gap) this.#push("", rows[0]?.page ?? 1);
    const pieces = rows.map((row) => splitRow(row));
    if (rows.length > 1 && pieces.every((parts) => parts.length === 1))
      this.#addHeadLine(joinRows(rows, this.#words), rows[0]?.page ?? 1);
    else for (const row of pieces.flat()) this.#addHeadLine(row.runs, row.page);
  }

  #addHeadLine(runs: readonly RowRun[], page: number): void {
    const written = runs
      .map(({ text }) => text)
      .join("")
      .replace(/[\s\u00a0]+/g, " ")
      .trim();
    const wrapped = /^\d\d:\d\d UTC/.test(written) && draftNotice.test(this.placeholders.at(-1)?.text ?? "");
    const isPlaceholder =
      wrapped ||
      written === "Draft resolution" ||
      draftNotice.test(written) ||
      (/__/.test(written) && isSymbol(written.replace(/_+/g, "0")));
    const text = written.replace(openNumber, "");
    if (isPlaceholder) this.placeholders.push({ text: written, page });
    else if (text !== "") this.#push(text.replaceAll("\\", "\\\\"), page);
  }

  addText({ rows, gap }: PdfParagraph): void {
    const page = rows[0]?.page ?? 1;
    if (gap) this.#push("", page);
    const isHeading = rows.every(({ bold }) => bold);
    const text = this.#write(joinRows(rows, this.#words), page, isHeading);
    const above = this.lines.at(-1) ?? "";
    // The number of a section and its title below are one heading.
    if (!gap && isHeading && /^[IVX]{1,5}$/.test(above))
      this.lines[this.lines.length - 1] = `${above} ${text}`;
    else if (text !== "") this.#push(text, page);
  }

  /** Notes that were marked stand in the order of their marks. */
  addNotes(): void {
    for (const { name, note } of this.#names.all()) {
      const text = this.#write(joinRows(note.rows, this.#words), note.page, false);
      if (note.number.startsWith("*") && name === null) {
        if (/^States? not (?:a )?members?\b/i.test(text)) this.starNotes.push(text);
        else this.#pushNote(`* ${text}`, note.page);
      } else this.#pushNote(`[^${name ?? `l${note.page}x${note.number}`}]: ${text}`, note.page);
    }
  }

  #pushNote(line: string, page: number): void {
    this.#push("", page);
    this.#push(line, page);
  }

  #write(runs: readonly RowRun[], page: number, isHeading: boolean): string {
    const line = new RichLine();
    for (const run of runs) {
      const digits = run.text.trim();
      if (run.raised && /^\d{1,3}(?:, ?\d{1,3})*$/.test(digits))
        for (const one of digits.split(/, ?/)) line.addMark(this.#markOf(one, page));
      else if (run.raised && /^\*{1,3}$/.test(digits) && this.#names.has(digits, page))
        line.addMark(this.#markOf(digits, page));
      else line.add(run.text, isHeading ? plainLook : { italic: run.italic, bold: run.bold, link: null });
    }
    return String(line);
  }

  /** A small number above the line that no note answers to may be an exponent. */
  #markOf(number: string, page: number): string {
    const name = this.#names.take(number, page);
    return name === null ? raise(number) : `[^${name}]`;
  }
}

function sizeOfMost(rows: readonly Row[]): number {
  const letters = new Map<number, number>();
  for (const row of rows) {
    const size = Math.round(row.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + textOfRow(row).length);
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}
