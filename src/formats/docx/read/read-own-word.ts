// A Word file that Penholder wrote, by its styles: every paragraph says what it is, and no guess is made.
import { areNumbersHeld } from "#core/numbering/held-numbers.ts";
import type { Block, BlockId, Note, Resolution, Span } from "#core/resolution/resolution.ts";
import type { ReadContext, ReadResult } from "#formats/format.ts";
import { assemblePrinted } from "#formats/layout/assemble-printed.ts";
import { PrintedOpening } from "#formats/layout/read-opening.ts";
import { newReporter, quoted, type Reporter } from "#formats/txt/reporter.ts";
import type { SourceLine } from "#formats/txt/source-line.ts";
import { heldLabels, type ShownBlock } from "./held-labels.ts";
import { NoteBuilder } from "./note-builder.ts";
import type { ListLabel } from "./number-paragraphs.ts";
import { isNumbered, levelOfIndent, typedDivision, typedLabel } from "./own-labels.ts";
import { OwnReferences } from "./own-references.ts";
import { type OwnStyle, ownStyleOf } from "./own-styles.ts";
import { plainText, trimSpans } from "./piece-spans.ts";
import { placeStranger, type StrangerState } from "./place-stranger.ts";
import type { WordStyles } from "./read-styles.ts";
import type { WordDocument } from "./word-document.ts";
import type { SettledParagraph, WordView } from "./word-view.ts";

export interface OwnWord {
  readonly view: WordView;
  readonly labels: readonly (ListLabel | null)[];
  readonly document: WordDocument;
  readonly styles: WordStyles;
}

export function readOwnWord(word: OwnWord, context: ReadContext): ReadResult {
  const reporter = newReporter();
  return new OwnReader(word, context, reporter).read();
}

class OwnReader {
  readonly #word: OwnWord;
  readonly #context: ReadContext;
  readonly #reporter: Reporter;
  readonly #opening: PrintedOpening;
  readonly #notes: NoteBuilder;
  readonly #references: OwnReferences;
  readonly #blocks: Block[] = [];
  /** The number each of them shows. */
  readonly #shown: ShownBlock[] = [];
  readonly #typed: string[] = [];
  readonly #closing: SourceLine[] = [];
  #cells = 0;
  #stranger: StrangerState = { seen: null, open: null };

  constructor(word: OwnWord, context: ReadContext, reporter: Reporter) {
    this.#word = word;
    this.#context = context;
    this.#reporter = reporter;
    this.#opening = new PrintedOpening(word.view.running, reporter);
    this.#references = new OwnReferences();
    this.#notes = new NoteBuilder(word, context, (piece) => this.#references.put(piece));
  }

  read(): ReadResult {
    for (const [index, paragraph] of this.#word.view.paragraphs.entries())
      this.#take(paragraph, this.#word.labels[index] ?? null);
    const notes = this.#notes.finish(this.#reporter);
    if (this.#cells > 0)
      this.#reporter.warn(
        "table-kept-as-text",
        `A table was kept as text, cell by cell (${this.#cells}).`,
        null,
      );
    return { value: this.#resolution(notes), messages: this.#reporter.messages };
  }

  #take(paragraph: SettledParagraph, label: ListLabel | null): void {
    const { name } = this.#word.styles.of(paragraph.look.style);
    const style = ownStyleOf(name);
    const text = plainText(paragraph)
      .replace(/[\s\u00a0]+/g, " ")
      .trim();
    if (style === null) this.#takeStranger(paragraph, label, text);
    else if (style.part === "block") this.#takeBlock(paragraph, style, label);
    else if (style.part === "closing") this.#close(text);
    else if (style.part === "loose-note") this.#notes.addLoose(paragraph);
    else if (style.part === "title") this.#takeTitle(paragraph);
    else if (style.part !== "nothing" && text !== "") this.#opening.take(style.part, text);
  }

  /** The number hangs before the words, between two tabs. */
  #takeTitle(paragraph: SettledParagraph): void {
    const [, number] = /^\t([^\t]{1,40})\t/.exec(plainText(paragraph)) ?? [];
    if (number !== undefined) this.#opening.takeNumber(number);
    this.#add("title", 0, paragraph, number === undefined ? 0 : number.length + 2);
  }

  #takeBlock(
    paragraph: SettledParagraph,
    { kind, level }: Extract<OwnStyle, { part: "block" }>,
    label: ListLabel | null,
  ): void {
    const text = plainText(paragraph);
    const isDivision = kind === "section" || kind === "part" || kind === "annex";
    const typed = isDivision
      ? typedDivision(text)
      : label === null && isNumbered(kind)
        ? typedLabel(text)
        : 0;
    if (typed > 1 && !isDivision) this.#typed.push(text.slice(0, typed).trim());
    const isEmpty = text.trim() === "" && paragraph.pieces.every((piece) => piece.kind === "text");
    if (isEmpty && label === null && !isDivision) return;
    this.#add(kind, kind === "continuation" ? this.#continuationLevel(paragraph) : level, paragraph, typed);
    const block = this.#blocks.at(-1);
    if (block !== undefined) this.#shown.push({ block, label: label?.text ?? text.slice(0, typed).trim() });
  }

  #add(kind: Block["kind"], level: Block["level"], paragraph: SettledParagraph, skip: number): void {
    const id = this.#context.newId() as BlockId; // a new id is a block's from here on
    for (const bookmark of paragraph.bookmarks) this.#references.mark(bookmark, id);
    const spans = trimSpans(this.#notes.spansOf(paragraph, skip));
    this.#blocks.push({ id, kind, level, spans });
    this.#stranger = { ...this.#stranger, seen: kind };
  }

  #continuationLevel({ look: { indent } }: SettledParagraph): Block["level"] {
    return indent === null ? 0 : levelOfIndent(indent);
  }

  /** A paragraph that somebody added in a style of another kind. */
  #takeStranger(paragraph: SettledParagraph, label: ListLabel | null, text: string): void {
    if (text === "" || /^\u00a0*$/.test(text)) return;
    if (this.#blocks.length === 0) {
      this.#opening.takeOther(text);
      return;
    }
    if (paragraph.cell !== null) this.#cells += 1;
    const place = placeStranger(text, label, this.#stranger);
    this.#stranger = place.state;
    this.#add(place.kind, place.level, paragraph, place.skip);
  }

  #close(text: string): void {
    if (text === "") return;
    // Behind "In favour:" stands a tab, which is a blank by now.
    this.#closing.push({ number: this.#closing.length + 1, column: 1, text });
  }

  #resolution(notes: readonly Note[]): Resolution {
    const settle = (spans: readonly Span[]): readonly Span[] => this.#references.settle(spans, this.#blocks);
    const text = {
      blocks: this.#blocks.map((block) => ({ ...block, spans: settle(block.spans) })),
      notes: notes.map((note) => ({ ...note, spans: settle(note.spans) })),
    };
    const around = { opening: this.#opening.finish(), closing: this.#closing };
    const read = assemblePrinted(text, around, { context: this.#context, reporter: this.#reporter });
    const heldNumbers = read.stage === "adopted" ? {} : heldLabels(this.#shown);
    if (!areNumbersHeld(heldNumbers)) this.#tellTyped();
    return { ...read, negotiation: { ...read.negotiation, heldNumbers } };
  }

  #tellTyped(): void {
    for (const number of this.#typed)
      this.#reporter.info(
        "typed-number-taken-off",
        `The number ${quoted(number)} was typed and was taken off: Penholder numbers by itself.`,
        null,
      );
  }
}
