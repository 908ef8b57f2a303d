// From a comparison to edits of the base's paragraphs: what stays is edited in its place, what moved or is new is written.
import type { Comparison, NoteRow, Piece, Row } from "#core/diff/comparison.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId, NoteId, Resolution, Span } from "#core/resolution/resolution.ts";
import { sliceSpans } from "#core/resolution/spans.ts";
import { deleteStretch } from "./delete-stretch.ts";
import { editWords } from "./edit-words.ts";
import type { LocatedBase, LocatedBlock } from "./locate-blocks.ts";
import type { SourceText } from "./locate-text.ts";
import { isBlank } from "./locate-text.ts";
import type { NewNotes } from "./new-notes.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import { withoutNumber } from "./paragraph-properties.ts";
import type { PartEditor, PlannedParagraph } from "./part-editor.ts";
import { type Anchor, type PlacedRow, placeRows } from "./place-rows.ts";
import type { Shape, Shapes } from "./shapes.ts";
import { type NewContent, type NewPiece, writeNewParagraph } from "./tracked-content.ts";
import { numberTyped, renumberPrefix } from "./typed-numbers.ts";

export interface RedlineSources {
  readonly base: Resolution;
  readonly draft: Resolution;
  readonly labels: Readonly<Record<"base" | "draft", Labels>>;
  readonly located: LocatedBase;
  readonly shapes: Shapes;
  readonly body: PartEditor;
  readonly notes: Readonly<Record<"f" | "e", PartEditor | null>>;
  readonly newNotes: NewNotes;
  /** Typed numbers are made those of the draft. */
  readonly renumber: boolean;
}

/** Paragraphs of the base with changes that could not be found in its file. */
export function planRedline(comparison: Comparison, sources: RedlineSources): readonly BlockId[] {
  return new RedlinePlanner(comparison, sources).plan();
}

class RedlinePlanner {
  readonly #comparison: Comparison;
  readonly #sources: RedlineSources;
  readonly #blocks: Readonly<Record<"base" | "draft", ReadonlyMap<BlockId, Block>>>;
  readonly #notes: Readonly<Record<"base" | "draft", ReadonlyMap<NoteId, readonly Span[]>>>;
  readonly #lost: BlockId[] = [];
  #numbers: ReadonlyMap<BlockId, string> = new Map();
  #moves = 0;

  constructor(comparison: Comparison, sources: RedlineSources) {
    this.#comparison = comparison;
    this.#sources = sources;
    const { base, draft } = sources;
    this.#blocks = { base: byId(base.blocks), draft: byId(draft.blocks) };
    this.#notes = { base: spansById(base.notes), draft: spansById(draft.notes) };
  }

  plan(): readonly BlockId[] {
    const { base, draft, located } = this.#sources;
    const placed = placeRows(this.#comparison.rows, base, draft);
    this.#numbers = this.#numberDraft(placed);
    for (const each of placed) {
      const gone = each.row.base.filter((id) => !located.blocks.has(id));
      if (gone.length === 0) this.#take(each);
      else if (isChanged(each, this.#blocks)) this.#lost.push(...gone);
    }
    for (const note of this.#comparison.notes) this.#editNote(note);
    return this.#lost;
  }

  #take({ row, as, anchor }: PlacedRow): void {
    if (as === "stays") this.#editRow(row);
    else if (as === "dropped") this.#dropRow(row);
    else if (as === "moves" && this.#canMove(row)) this.#moveRow(row, anchor);
    else {
      this.#dropRow(row);
      for (const id of row.draft) this.#addBlock(id, anchor);
    }
  }

  /** What each paragraph of the draft has for a number where numbers are typed. */
  #numberDraft(placed: readonly PlacedRow[]): ReadonlyMap<BlockId, string> {
    const { draft, located, labels, renumber } = this.#sources;
    if (renumber) return new Map([...labels.draft].map(([id, { printed }]) => [id, printed]));
    const typed = new Map<BlockId, string>();
    for (const { row, as } of placed) {
      const [id, of] = [row.draft[0], row.base[0]];
      const number = of === undefined ? "" : (located.blocks.get(of)?.prefix.trim() ?? "");
      if (as === "stays" && id !== undefined && number !== "" && this.#isLike(of, id)) typed.set(id, number);
    }
    return numberTyped(draft.blocks, typed, labels.draft);
  }

  #isLike(base: BlockId | undefined, draft: BlockId): boolean {
    const [one, other] = [this.#blocks.base.get(base ?? draft), this.#blocks.draft.get(draft)];
    return one !== undefined && one.kind === other?.kind && one.level === other.level;
  }

  #editRow(row: Row): void {
    const { located, body } = this.#sources;
    const texts = row.base.flatMap((id) => located.blocks.get(id) ?? []);
    const { text } = located;
    const looks = row.draft.map((id) => this.#lookOf(id, row.base[0]));
    for (const [nth, block] of texts.entries()) {
      const look = looks[Math.min(nth, looks.length - 1)] ?? null;
      if (look !== null) for (const paragraph of block.paragraphs) body.setLook(paragraph, look);
    }
    const [first, id] = [texts[0], row.draft[0]];
    if (first !== undefined && id !== undefined) this.#setPrefix(first, id, row.base[0]);
    editWords({
      segments: row.segments,
      located: texts,
      base: row.base,
      draft: row.draft,
      text,
      editor: body,
      contentOf: (piece) => this.#contentOf(piece, "draft"),
      shownNow: (base, draft) => this.#shownNow(base, draft),
      split: (place, nth) => this.#split(place, { row, nth, looks }),
      join: (nth) => this.#join(texts, nth),
    });
    const last = texts.at(-1)?.paragraphs.at(-1);
    const look = looks.at(-1);
    if (last !== undefined && look != null) body.setLook(last, look);
    for (const note of row.notes) if (this.#staysMarked(note, row)) this.#editNote(note);
  }

  /** Null where a paragraph of the draft looks as that of the base does. */
  #lookOf(id: BlockId, base: BlockId | undefined): ParagraphProperties | null {
    const block = this.#blocks.draft.get(id);
    if (block === undefined) return null;
    const { labels, shapes } = this.#sources;
    const shape = shapes.of(block, base ?? null);
    if (!this.#isLike(base, id)) return shape.look;
    const hadNumber = (labels.base.get(base ?? id)?.printed ?? "") !== "";
    const hasNumber = (labels.draft.get(id)?.printed ?? "") !== "";
    return hadNumber && !hasNumber && shape.isCounted ? withoutNumber(shape.look) : null;
  }

  /** Makes the typed number what it is to be. */
  #setPrefix(located: LocatedBlock, id: BlockId, base: BlockId | undefined): void {
    const wanted = this.#prefixOf(id, base, located.prefix);
    if (wanted === located.prefix) return;
    const { text } = this.#sources.located;
    const start = located.start - located.prefix.length;
    deleteStretch({ start, end: located.start }, { text, editor: this.#sources.body });
    const found = text.at(located.start);
    if (found !== null) this.#sources.body.insert(found.paragraph, found.offset, plain(wanted));
  }

  #prefixOf(id: BlockId, base: BlockId | undefined, own: string | null): string {
    const block = this.#blocks.draft.get(id);
    if (block === undefined) return own ?? "";
    const isHeading = ["section", "part", "annex"].includes(block.kind);
    const printed = this.#sources.labels.draft.get(id)?.printed ?? "";
    const number = this.#numbers.get(id) ?? printed;
    if (own !== null && this.#isLike(base, id)) {
      const before = this.#sources.labels.base.get(base ?? id)?.printed ?? "";
      if (own.trim() !== "")
        return printed === "" && before !== ""
          ? ""
          : this.#sources.renumber
            ? renumberPrefix(own, printed, isHeading)
            : own;
      return before === "" && printed !== "" ? renumberPrefix(own, printed, isHeading) : own;
    }
    const shape = this.#sources.shapes.of(block, base ?? null);
    if (!shape.isTyped) return shape.prefix;
    return renumberPrefix(shape.prefix, number, isHeading);
  }

  #split(
    place: number,
    {
      row,
      nth,
      looks,
    }: { readonly row: Row; readonly nth: number; readonly looks: readonly (string | null)[] },
  ): void {
    const { located, body } = this.#sources;
    const found = located.text.at(place);
    const id = row.draft[nth + 1];
    if (found === null || id === undefined) return;
    body.split(found.paragraph, found.offset, looks[nth] ?? null);
    body.insert(found.paragraph, found.offset, plain(this.#newPrefix(id, row.base[0])));
  }

  /** What stands before a paragraph that the base does not have. */
  #newPrefix(id: BlockId, near: BlockId | undefined): string {
    const block = this.#blocks.draft.get(id);
    if (block === undefined) return "";
    const shape = this.#sources.shapes.of(block, near ?? null);
    if (!shape.isTyped) return shape.prefix;
    const printed = this.#sources.labels.draft.get(id)?.printed ?? "";
    const isHeading = ["section", "part", "annex"].includes(block.kind);
    return renumberPrefix(shape.prefix, this.#numbers.get(id) ?? printed, isHeading);
  }

  /** The end of a paragraph goes, and so do the ends of empty ones and the number behind it. */
  #join(texts: readonly LocatedBlock[], nth: number): void {
    const { located, body } = this.#sources;
    const [one, next] = [texts[nth], texts[nth + 1]];
    if (one === undefined || next === undefined) return;
    deleteStretch({ start: one.end, end: next.start }, { text: located.text, editor: body });
    const [from, to] = [one.paragraphs.at(-1), next.paragraphs[0]];
    if (from === undefined || to === undefined) return;
    for (const paragraph of located.text.paragraphs.slice(from.index, to.index)) body.joinWithNext(paragraph);
  }

  #dropRow({ base, notes }: Row): void {
    const { located, body } = this.#sources;
    for (const id of base) {
      const block = located.blocks.get(id);
      if (block === undefined) continue;
      if (block.isWhole) for (const paragraph of block.paragraphs) body.deleteWhole(paragraph);
      else
        deleteStretch(
          { start: block.start - block.prefix.length, end: block.end },
          { text: located.text, editor: body },
        );
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

  #canMove(row: Row): boolean {
    const [id] = row.base;
    const block = id === undefined ? undefined : this.#sources.located.blocks.get(id);
    return (
      row.base.length === 1 &&
      row.draft.length === 1 &&
      block?.isWhole === true &&
      block.paragraphs.length === 1
    );
  }

  #moveRow(row: Row, anchor: Anchor): void {
    const { located, body } = this.#sources;
    const [from, id] = [row.base[0], row.draft[0]];
    const block = from === undefined ? undefined : located.blocks.get(from);
    const paragraph = block?.paragraphs[0];
    if (block === undefined || paragraph === undefined || id === undefined) return;
    this.#moves += 1;
    const name = `move${this.#moves}`;
    editWords({
      segments: row.segments.filter(({ kind }) => kind !== "inserted"),
      located: [block],
      base: row.base,
      draft: row.draft,
      text: located.text,
      editor: body,
      contentOf: () => [],
      shownNow: () => null,
      split: () => undefined,
      join: () => undefined,
    });
    body.moveAway(paragraph, name);
    const pieces = row.segments.flatMap((segment): readonly NewPiece[] => {
      if (segment.kind === "deleted") return [];
      if (segment.kind === "inserted")
        return [{ as: "w:ins", content: this.#contentOf(segment.draft, "draft") }];
      const isMark = segment.draft.note !== null;
      const now = this.#shownNow(segment.base, segment.draft);
      // The base's own characters move; a note is written again, because two marks cannot share one.
      const content =
        now ?? (isMark ? this.#contentOf(segment.draft, "draft") : this.#contentOf(segment.base, "base"));
      return [{ as: now === null ? "w:moveTo" : "w:ins", content }];
    });
    this.#addParagraph(id, anchor, { pieces, move: name, near: from });
    for (const { base: note } of row.notes) this.#dropTyped(note);
  }

  #addBlock(id: BlockId, anchor: Anchor): void {
    const block = this.#blocks.draft.get(id);
    if (block === undefined) return;
    const content = this.#contentOfSpans(block.spans);
    const near = anchor.behind ?? anchor.before ?? undefined;
    this.#addParagraph(id, anchor, { pieces: [{ as: "w:ins", content }], move: null, near });
  }

  #addParagraph(
    id: BlockId,
    anchor: Anchor,
    {
      pieces,
      move,
      near,
    }: {
      readonly pieces: readonly NewPiece[];
      readonly move: string | null;
      readonly near: BlockId | undefined;
    },
  ): void {
    const block = this.#blocks.draft.get(id);
    const { body, shapes } = this.#sources;
    if (block === undefined) return;
    const at = anchor.behind ?? anchor.before ?? near ?? null;
    const shape: Shape = shapes.of(block, at);
    const prefix = this.#newPrefix(id, at ?? undefined);
    const all: readonly NewPiece[] = [
      { as: move === null ? "w:ins" : "w:moveTo", content: plain(prefix) },
      ...pieces,
    ];
    const surroundings = { run: shape.run, mark: body.context.noteMark };
    const printed = this.#sources.labels.draft.get(id)?.printed ?? "";
    const look =
      shape.isCounted && printed === "" && block.kind === "operative"
        ? withoutNumber(shape.look)
        : shape.look;
    this.#place(anchor, {
      look,
      mark: move === null ? "inserted" : "moved-to",
      content: all.flatMap(({ content }) => content),
      write: (properties) =>
        writeNewParagraph({ properties, pieces: all, surroundings, move }, body.context.marks),
    });
  }

  #place({ behind, before }: Anchor, planned: PlannedParagraph): void {
    const { located, body } = this.#sources;
    const one = behind === null ? undefined : located.blocks.get(behind);
    const next = before === null ? undefined : located.blocks.get(before);
    const last = located.text.paragraphs.at(-1);
    if (one !== undefined) this.#placeBehind(one, planned);
    else if (next?.paragraphs[0] !== undefined && hasNoneBefore(next, located.text))
      body.addBefore(next.paragraphs[0], planned);
    else if (next !== undefined) this.#placeInside(next.start - next.prefix.length, planned, "before");
    else if (last !== undefined) body.addBehind(last, planned);
  }

  #placeBehind(block: LocatedBlock, planned: PlannedParagraph): void {
    const { located, body } = this.#sources;
    const last = block.paragraphs.at(-1);
    if (last === undefined) return;
    const rest = last.text.slice(block.end - located.text.startOf(last));
    if ([...rest].every(isBlank)) body.addBehind(last, planned);
    else this.#placeInside(block.end, planned, "behind");
  }

  /** Where several paragraphs of ours share one of Word's, a line is added to it. */
  #placeInside(place: number, { content }: PlannedParagraph, side: "before" | "behind"): void {
    const found = this.#sources.located.text.at(place);
    if (found === null || content === null) return;
    const lines = side === "behind" ? [...plain("\n"), ...content] : [...content, ...plain("\n")];
    this.#sources.body.insert(found.paragraph, found.offset, lines);
  }

  #staysMarked({ base, draft }: NoteRow, { segments }: Row): boolean {
    if (base === null || draft === null) {
      if (draft === null) this.#dropTyped(base);
      return false;
    }
    return segments.some((segment) => segment.kind === "same" && segment.base.note === base);
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
      contentOf: (piece) => this.#contentOf(piece, "draft"),
      shownNow: (one, other) => this.#shownNow(one, other),
      split: () => undefined,
      join: () => undefined,
    });
  }

  /** Only a reference can say something else and count as the same. */
  #shownNow(base: Piece, draft: Piece): readonly NewContent[] | null {
    if (draft.note !== null) return null;
    const references = this.#spansOf(draft, "draft").filter(({ kind }) => kind === "reference");
    if (references.length === 0) return null;
    const [one, other] = [this.#textOf(base, "base"), this.#textOf(draft, "draft")];
    const isOther = one.replace(/\s+/g, " ") !== other.replace(/\s+/g, " ");
    return isOther && !this.#hasTypedNumbers ? this.#contentOf(draft, "draft") : null;
  }

  get #hasTypedNumbers(): boolean {
    return (
      !this.#sources.renumber &&
      [...this.#sources.located.blocks.values()].some(({ prefix }) => /\d/.test(prefix))
    );
  }

  #textOf(piece: Piece, side: "base" | "draft"): string {
    return this.#spansOf(piece, side)
      .map((span) => (span.kind === "note" ? "" : span.text))
      .join("");
  }

  #spansOf({ in: owner, start, end }: Piece, side: "base" | "draft"): readonly Span[] {
    const spans =
      "block" in owner ? this.#blocks[side].get(owner.block)?.spans : this.#notes[side].get(owner.note);
    return sliceSpans(spans ?? [], start, end);
  }

  #contentOf(piece: Piece, side: "base" | "draft"): readonly NewContent[] {
    if (piece.note !== null) return this.#noteContent(piece.note, side);
    return this.#contentOfSpans(this.#spansOf(piece, side).filter(({ kind }) => kind !== "note"));
  }

  #contentOfSpans(spans: readonly Span[]): readonly NewContent[] {
    return spans.flatMap((span) =>
      span.kind === "note"
        ? this.#noteContent(span.note, "draft")
        : [
            {
              kind: "text" as const,
              text: span.text,
              look: {
                italic: span.kind === "text" && span.italic === true,
                bold: span.kind === "text" && span.bold === true,
              },
            },
          ],
    );
  }

  #noteContent(note: NoteId, side: "base" | "draft"): readonly NewContent[] {
    const spans = (this.#notes[side].get(note) ?? []).filter(({ kind }) => kind !== "note");
    return [{ kind: "note", id: this.#sources.newNotes.add(this.#contentOfSpans(spans)) }];
  }
}

function byId(blocks: readonly Block[]): ReadonlyMap<BlockId, Block> {
  return new Map(blocks.map((block) => [block.id, block]));
}

function spansById(notes: Resolution["notes"]): ReadonlyMap<NoteId, readonly Span[]> {
  return new Map(notes.map(({ id, spans }) => [id, spans]));
}

function plain(text: string): readonly NewContent[] {
  return text === "" ? [] : [{ kind: "text", text, look: { italic: false, bold: false } }];
}

function hasNoneBefore(block: LocatedBlock, text: SourceText): boolean {
  const first = block.paragraphs[0];
  return first !== undefined && block.start - block.prefix.length <= text.startOf(first);
}

function isChanged(
  { row, as }: PlacedRow,
  blocks: Readonly<Record<"base" | "draft", ReadonlyMap<BlockId, Block>>>,
): boolean {
  if (as !== "stays" || row.base.length !== 1 || row.draft.length !== 1) return true;
  const [one, other] = [
    blocks.base.get(row.base[0] ?? ("" as BlockId)),
    blocks.draft.get(row.draft[0] ?? ("" as BlockId)),
  ]; // no block is called so
  const isNoteChanged = row.notes.some(
    ({ segments, base, draft }) =>
      base === null || draft === null || segments.some(({ kind }) => kind !== "same"),
  );
  return (
    one?.kind !== other?.kind ||
    one?.level !== other?.level ||
    isNoteChanged ||
    row.segments.some(({ kind }) => kind !== "same")
  );
}
