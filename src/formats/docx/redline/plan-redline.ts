// From a comparison to edits of the base's paragraphs: what stays is edited in its place, what moved or is new is written.
import type { Comparison, NoteRow, Row } from "#core/diff/comparison.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId, NoteId, Resolution } from "#core/resolution/resolution.ts";
import type { WordList } from "#formats/docx/read/read-numbering.ts";
import { deleteStretch } from "./delete-stretch.ts";
import { DraftContent, plainContent } from "./draft-content.ts";
import { DraftShapes } from "./draft-shapes.ts";
import { editWords, type WordsOfRow } from "./edit-words.ts";
import type { LocatedBase, LocatedBlock } from "./locate-blocks.ts";
import type { NewNotes } from "./new-notes.ts";
import { numberBeside } from "./number-beside.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import type { PartEditor } from "./part-editor.ts";
import { placeParagraph } from "./place-paragraph.ts";
import { type Anchor, type PlacedRow, placeRows } from "./place-rows.ts";
import { type PlannedMarks, planMarks } from "./plan-marks.ts";
import type { Shapes } from "./shapes.ts";
import { type NewPiece, writeNewParagraph } from "./tracked-content.ts";

export interface RedlineSources {
  readonly base: Resolution;
  readonly draft: Resolution;
  readonly labels: Readonly<Record<"base" | "draft", Labels>>;
  readonly located: LocatedBase;
  readonly shapes: Shapes;
  readonly lists: ReadonlyMap<string, WordList>;
  readonly body: PartEditor;
  readonly notes: Readonly<Record<"f" | "e", PartEditor | null>>;
  readonly newNotes: NewNotes;
  /** Typed numbers are made those of the draft. */
  readonly renumber: boolean;
}

/** Answers the paragraphs of the base that changed and could not be found in its file. */
export function planRedline(comparison: Comparison, sources: RedlineSources): readonly BlockId[] {
  return new RedlinePlanner(comparison, sources).plan();
}

interface NewParagraphPlan {
  readonly pieces: readonly NewPiece[];
  /** The name of its move; null for one that is new. */
  readonly move: string | null;
  readonly near: BlockId | null;
}

class RedlinePlanner {
  readonly #comparison: Comparison;
  readonly #sources: RedlineSources;
  readonly #placed: readonly PlacedRow[];
  readonly #marks: PlannedMarks;
  readonly #content: DraftContent;
  readonly #shapes: DraftShapes;
  readonly #hasTypedNumbers: boolean;
  #moves = 0;

  constructor(comparison: Comparison, sources: RedlineSources) {
    const { base, draft, located, renumber } = sources;
    this.#comparison = comparison;
    this.#sources = sources;
    this.#placed = placeRows(comparison.rows, base, draft);
    const { context } = sources.body;
    this.#marks = planMarks(this.#placed, { draft, located, marks: context.marks, source: context.source });
    this.#content = new DraftContent({ base, draft }, sources.newNotes, this.#marks);
    this.#shapes = new DraftShapes({ ...sources, blocks: this.#content.blocks }, this.#placed);
    this.#hasTypedNumbers =
      !renumber && [...located.blocks.values()].some(({ prefix }) => /^\s*\d/.test(prefix));
  }

  plan(): readonly BlockId[] {
    const { located, body } = this.#sources;
    const lost: BlockId[] = [];
    for (const { paragraph, at, bookmark } of this.#marks.kept) body.bookmark(paragraph, at, bookmark);
    for (const each of this.#placed) {
      const missing = each.row.base.filter((id) => !located.blocks.has(id));
      if (missing.length === 0) this.#take(each);
      else if (this.#isChanged(each)) lost.push(...missing);
    }
    for (const note of this.#comparison.notes)
      if (note.draft === null) this.#dropTyped(note.base);
      else this.#editNote(note);
    return lost;
  }

  #take({ row, as, anchor }: PlacedRow): void {
    if (as === "stays") this.#editRow(row);
    else if (as === "moves" && this.#canMove(row)) this.#moveRow(row, anchor);
    else {
      this.#dropRow(row);
      for (const id of row.draft) this.#addBlock(id, anchor);
    }
  }

  #isChanged({ row, as }: PlacedRow): boolean {
    const [one, other] = [this.#blockOf(row.base, "base"), this.#blockOf(row.draft, "draft")];
    if (as !== "stays" || row.base.length !== 1 || row.draft.length !== 1) return true;
    if (one?.kind !== other?.kind || one?.level !== other?.level) return true;
    const pairs = [row, ...row.notes.filter(({ base, draft }) => base !== null && draft !== null)];
    return (
      pairs.length <= row.notes.length ||
      pairs.some(({ segments }) => segments.some(({ kind }) => kind !== "same"))
    );
  }

  #blockOf([id]: readonly BlockId[], side: "base" | "draft"): Block | undefined {
    return id === undefined ? undefined : this.#content.blocks[side].get(id);
  }

  #editRow(row: Row): void {
    const { located, body } = this.#sources;
    const texts = row.base.flatMap((id) => located.blocks.get(id) ?? []);
    const looks = row.draft.map((id) => this.#shapes.lookOver(id, row.base[0]));
    for (const [nth, { paragraphs }] of texts.entries()) {
      const isLast = nth === texts.length - 1;
      const look = (isLast ? looks.at(-1) : looks[Math.min(nth, looks.length - 1)]) ?? null;
      if (look !== null) for (const paragraph of paragraphs) body.setLook(paragraph, look);
    }
    this.#setPrefix(row, texts[0]);
    editWords({
      segments: row.segments,
      located: texts,
      base: row.base,
      draft: row.draft,
      text: located.text,
      editor: body,
      ...this.#wordsNow(),
      split: (place, nth) => this.#split(place, nth, { row, looks }),
      join: (nth) => this.#join(texts, nth),
    });
    for (const note of row.notes) this.#takeNote(note, row);
  }

  /** Numbers that are typed stay, and so do references to them. */
  #wordsNow(): Pick<WordsOfRow, "contentOf" | "shownNow" | "looksNow"> {
    const content = this.#content;
    return {
      contentOf: (piece) => content.ofPiece(piece),
      shownNow: (one, other) =>
        content.markNow(other) ?? (this.#hasTypedNumbers ? null : content.shownNow(one, other)),
      looksNow: (one, other) => content.looksNow(one, other),
    };
  }

  /** Makes the typed number what it is to be. */
  #setPrefix(row: Row, first: LocatedBlock | undefined): void {
    const [id] = row.draft;
    if (first === undefined || id === undefined) return;
    const { located, body } = this.#sources;
    const wanted = this.#shapes.prefixOver(id, row.base[0], first.prefix);
    if (wanted === first.prefix) return;
    const start = first.start - first.prefix.length;
    deleteStretch({ start, end: first.start }, { text: located.text, editor: body });
    const found = located.text.at(first.start);
    if (found !== null) body.insert(found.paragraph, found.offset, plainContent(wanted));
  }

  #split(
    place: number,
    nth: number,
    { row, looks }: { readonly row: Row; readonly looks: readonly (ParagraphProperties | null)[] },
  ): void {
    const { located, body } = this.#sources;
    const found = located.text.at(place);
    const id = row.draft[nth + 1];
    if (found === null || id === undefined) return;
    body.split(found.paragraph, found.offset, looks[nth] ?? null);
    const prefix = this.#shapes.of(id, row.base[0] ?? null)?.prefix ?? "";
    body.insert(found.paragraph, found.offset, plainContent(prefix));
  }

  /** The end of a paragraph goes, and so do the ends of empty ones and the number behind it. */
  #join(texts: readonly LocatedBlock[], nth: number): void {
    const { located, body } = this.#sources;
    const [one, next] = [texts[nth], texts[nth + 1]];
    const [from, to] = [one?.paragraphs.at(-1), next?.paragraphs[0]];
    if (one === undefined || next === undefined || from === undefined || to === undefined) return;
    deleteStretch({ start: one.end, end: next.start }, { text: located.text, editor: body });
    for (const paragraph of located.text.paragraphs.slice(from.index, to.index)) body.joinWithNext(paragraph);
  }

  #dropRow({ base, notes }: Row): void {
    const { located, body } = this.#sources;
    for (const id of base) {
      const block = located.blocks.get(id);
      if (block === undefined) continue;
      const stretch = { start: block.start - block.prefix.length, end: block.end };
      if (block.isWhole)
        for (const paragraph of [...numberBeside(block, located), ...block.paragraphs])
          body.deleteWhole(paragraph);
      else deleteStretch(stretch, { text: located.text, editor: body });
    }
    for (const { base: note } of notes) this.#dropTyped(note);
  }

  /** The words of a note that is typed below the text. */
  #dropTyped(note: NoteId | null): void {
    const { located, body } = this.#sources;
    const found = note === null ? undefined : located.notes.get(note);
    if (found === undefined || found.name !== null) return;
    const first = located.text.at(found.start)?.paragraph;
    const last = located.text.at(found.end)?.paragraph;
    if (first === undefined || last === undefined) return;
    for (const paragraph of located.text.paragraphs.slice(first.index, last.index + 1))
      body.deleteWhole(paragraph);
  }

  #canMove({ base, draft }: Row): boolean {
    const block = base[0] === undefined ? undefined : this.#sources.located.blocks.get(base[0]);
    return (
      base.length === 1 && draft.length === 1 && block?.isWhole === true && block.paragraphs.length === 1
    );
  }

  #moveRow(row: Row, anchor: Anchor): void {
    const { located, body } = this.#sources;
    const [from, id] = [row.base[0], row.draft[0]];
    const block = from === undefined ? undefined : located.blocks.get(from);
    const paragraph = block?.paragraphs[0];
    if (block === undefined || paragraph === undefined || id === undefined) return;
    this.#moves += 1;
    const move = `move${this.#moves}`;
    body.moveAway(paragraph, move);
    this.#addParagraph(id, anchor, { pieces: this.#movedPieces(row), move, near: from ?? null });
    for (const { base: note } of row.notes) this.#dropTyped(note);
  }

  /** The base's own characters move; a note is written again, because two marks cannot share one. */
  #movedPieces({ segments }: Row): readonly NewPiece[] {
    return segments.flatMap((segment): readonly NewPiece[] => {
      if (segment.kind === "deleted") return [];
      if (segment.kind === "inserted")
        return [{ as: "w:ins", content: this.#content.ofPiece(segment.draft) }];
      const now = this.#content.shownNow(segment.base, segment.draft);
      if (now !== null) return [{ as: "w:ins", content: now }];
      return [{ as: "w:moveTo", content: this.#content.ofMoved(segment.base, segment.draft) }];
    });
  }

  #addBlock(id: BlockId, anchor: Anchor): void {
    this.#addParagraph(id, anchor, {
      pieces: [{ as: "w:ins", content: this.#content.ofBlock(id) }],
      move: null,
      near: null,
    });
  }

  #addParagraph(id: BlockId, anchor: Anchor, { pieces, move, near }: NewParagraphPlan): void {
    const { body, located } = this.#sources;
    const shape = this.#shapes.of(id, anchor.behind ?? anchor.before ?? near);
    if (shape === null) return;
    const prefix: NewPiece = {
      as: move === null ? "w:ins" : "w:moveTo",
      content: plainContent(shape.prefix),
    };
    const all = [prefix, ...pieces];
    const content = all.flatMap((piece) => piece.content);
    // LibreOffice takes an end for another change than the words before it where they are not of one kind, or a field is among them.
    const isMoved = all.at(-1)?.as === "w:moveTo" && !content.some(({ kind }) => kind === "again");
    const surroundings = { run: shape.run, mark: body.context.noteMark };
    const planned = {
      look: shape.look,
      mark: isMoved ? ("moved-to" as const) : ("inserted" as const),
      content,
      write: (properties: string) =>
        writeNewParagraph({ properties, pieces: all, surroundings, move }, body.context.marks),
    };
    placeParagraph(anchor, planned, { located, body });
  }

  /** A note whose mark stays is edited where it is; one that is typed goes with its mark. */
  #takeNote(note: NoteRow, { segments }: Row): void {
    const stays = segments.some(
      ({ kind, base, draft }) =>
        kind === "same" && base?.note === note.base && this.#content.isMarkKept(draft),
    );
    if (note.base !== null && note.draft !== null && stays) this.#editNote(note);
    else this.#dropTyped(note.base);
  }

  #editNote({ base, draft, segments }: NoteRow): void {
    if (base === null || draft === null) return;
    const { located, notes, body } = this.#sources;
    const note = located.notes.get(base);
    const kind = note?.name?.startsWith("e") === true ? "e" : "f";
    const editor = note?.name == null ? body : notes[kind];
    if (note === undefined || editor === null) return;
    editWords({
      segments,
      located: [note],
      base: [base],
      draft: [draft],
      text: note.name === null ? located.text : located.noteTexts[kind],
      editor,
      ...this.#wordsNow(),
      split: () => undefined,
      join: () => undefined,
    });
  }
}
