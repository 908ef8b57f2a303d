// The tracked changes of a Word file as proposals in the text as it was before them. The text itself comes from the readers,
// which know mastheads, labels and openers; here its paragraphs are found again in the file, letter by letter.
import { arrangeProposals } from "#core/resolution/fold-changes.ts";
import type {
  Block,
  BlockId,
  Note,
  NoteId,
  Proposal,
  Resolution,
  Span,
} from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { type BaseParagraph, listBaseParagraphs, plainPieces, type SubParagraph } from "./base-paragraphs.ts";
import { BlockFinder, type PlaceInBlock } from "./block-finder.ts";
import type { ChangeMark, WordDocument, WordNote, WordPiece } from "./word-document.ts";

export interface ShownReceived {
  readonly value: Resolution;
  /** Pieces of changes that have no place in the text: of what stands above it, or in what was put in order. */
  readonly beside: ReadonlySet<WordPiece>;
  /** Words that would stand in other changes. */
  readonly unplaced: readonly string[];
}

export interface Readings {
  readonly document: WordDocument;
  /** As it was before the changes. */
  readonly base: Resolution;
  readonly accepted: Resolution;
  readonly newId: () => string;
}

export function showReceived(readings: Readings): ShownReceived {
  return new ReceivedShower(readings).show();
}

interface OpenWords {
  readonly by: ChangeMark;
  start: number;
  end: number;
  readonly spans: Span[];
}

class ReceivedShower {
  readonly #readings: Readings;
  readonly #proposals: Proposal[] = [];
  readonly #notes: Note[] = [];
  readonly #beside = new Set<WordPiece>();
  readonly #base: BlockFinder;
  readonly #accepted: BlockFinder;
  /** Of both readings, whose ids are never the same. */
  readonly #blocks: ReadonlyMap<BlockId, Block>;
  readonly #baseNotes: BlockFinder;
  readonly #noteIds: ReadonlySet<string>;
  /** Those whose marks were put in, by their names in the file. */
  readonly #newNotes = new Set<string>();
  /** What moved, by its words: here and there are one change. */
  readonly #moves = new Map<string, string>();
  #last: BlockId | null = null;
  /** A paragraph whose end is deleted, until it is known what comes behind. */
  #joins: { readonly block: BlockId; readonly by: ChangeMark } | null = null;

  constructor(readings: Readings) {
    this.#readings = readings;
    this.#base = new BlockFinder(readings.base.blocks);
    this.#accepted = new BlockFinder(readings.accepted.blocks);
    this.#blocks = new Map(
      [...readings.base.blocks, ...readings.accepted.blocks].map((block) => [block.id, block]),
    );
    const { notes } = readings.base;
    // A note is found as a block is, by its letters: its id goes there and back as one of a block.
    this.#baseNotes = new BlockFinder(notes.map(({ id, spans }) => ({ id: id as string as BlockId, spans })));
    this.#noteIds = new Set(notes.map(({ id }) => id));
  }

  show(): ShownReceived {
    for (const paragraph of listBaseParagraphs(this.#readings.document.paragraphs)) this.#take(paragraph);
    for (const note of this.#readings.document.notes.values()) this.#takeNote(note);
    const { base } = this.#readings;
    const negotiation = { ...base.negotiation, proposals: this.#proposals, proposedNotes: this.#notes };
    const value = arrangeProposals({ ...base, negotiation });
    const placed = new Set(value.negotiation.proposals.map(({ id }) => id));
    const unplaced = this.#proposals.flatMap((proposal) =>
      !placed.has(proposal.id) && proposal.kind === "replace-words" ? [textOf(proposal.spans)] : [],
    );
    return { value, beside: this.#beside, unplaced };
  }

  #take(paragraph: BaseParagraph): void {
    const { subs, deletedEnd } = paragraph;
    const [first, last] = [subs.find(hasBase), subs.findLast(hasBase)];
    if (first === undefined || last === undefined) {
      for (const sub of subs) this.#insert(sub);
      return;
    }
    for (const sub of subs.slice(0, subs.indexOf(first))) this.#insert(sub);
    const middle = subs.slice(subs.indexOf(first), subs.indexOf(last) + 1);
    const place = this.#base.find(baseText(middle));
    // Where its kind is read in the text with the changes, the search goes on behind it.
    this.#accepted.find(
      plainPieces(middle.flatMap(({ pieces }) => pieces).filter(({ deleted }) => deleted === null)),
    );
    if (place === null) for (const { pieces } of middle) for (const piece of pieces) this.#leaveOut(piece);
    else {
      this.#last = place.block;
      this.#settleWhole(middle, place, deletedEnd);
    }
    for (const sub of subs.slice(subs.indexOf(last) + 1)) this.#insert(sub);
  }

  /** The words of a footnote; one that is new as a whole stands in the text with its mark already. */
  #takeNote({ name, paragraphs }: WordNote): void {
    const pieces = paragraphs
      .flatMap((paragraph) => paragraph.pieces)
      .filter(({ inserted, deleted }) => inserted === null || deleted === null);
    const place = this.#baseNotes.find(plainPieces(pieces.filter(({ inserted }) => inserted === null)));
    if (this.#newNotes.has(name)) return;
    const isOneText = paragraphs.every(
      ({ insertedEnd, deletedEnd }, at) =>
        at === paragraphs.length - 1 || (insertedEnd === null && deletedEnd === null),
    );
    if (place === null || !isOneText) for (const piece of pieces) this.#leaveOut(piece);
    else this.#takeWords([{ pieces, insertedEnd: null }], place);
  }

  #settleWhole(subs: readonly SubParagraph[], place: PlaceInBlock, deletedEnd: ChangeMark | null): void {
    const pieces = subs.flatMap((sub) => sub.pieces);
    const words = pieces.filter((piece) => piece.kind === "note" || piece.text.trim() !== "");
    const by = words[0]?.deleted ?? null;
    if (by !== null && words.every(({ inserted, deleted }) => inserted === null && deleted !== null)) {
      this.#proposals.push({
        ...this.#source(by, baseText(subs)),
        kind: "delete-paragraph",
        block: place.block,
      });
      if (deletedEnd === null) this.#joins = null;
      return;
    }
    const joins = this.#joins;
    if (joins !== null) {
      this.#proposals.push({ ...this.#source(joins.by, null), kind: "join-paragraphs", block: joins.block });
    }
    this.#joins = deletedEnd === null ? null : { block: place.block, by: deletedEnd };
    this.#takeWords(subs, place);
  }

  #takeWords(subs: readonly SubParagraph[], place: PlaceInBlock): void {
    let open: OpenWords | null = null;
    let at = 0;
    let notes = 0;
    const close = (): void => {
      if (open !== null) this.#replace(open, place);
      open = null;
    };
    for (const sub of subs) {
      for (const piece of sub.pieces) {
        const by = this.#markOf(piece, at, place);
        const here = place.offsetOf(at, notes);
        if (by === null || (open !== null && !sameMark(open.by, by))) close();
        if (piece.inserted === null) {
          if (piece.kind === "note") notes += 1;
          else at += piece.text.length;
        }
        if (by === null) continue;
        open ??= { by, start: here, end: here, spans: [] };
        if (piece.inserted === null) open.end = place.offsetOf(at, notes);
        else open.spans.push(...this.#wordsPutIn(piece, at, place));
      }
      if (sub.insertedEnd === null || sub === subs.at(-1)) continue;
      close();
      this.#proposals.push({
        ...this.#source(sub.insertedEnd, null),
        kind: "split-paragraph",
        block: place.block,
        start: place.offsetOf(at, notes),
      });
    }
    close();
  }

  /** The number of a title belongs to the masthead. */
  #markOf(piece: WordPiece, at: number, { block, begins }: PlaceInBlock): ChangeMark | null {
    const isNumber = at < begins && this.#blocks.get(block)?.kind === "title";
    if (isNumber) this.#leaveOut(piece);
    return isNumber ? null : (piece.inserted ?? piece.deleted);
  }

  /** A typed number that was put in is none of the text. */
  #wordsPutIn(piece: WordPiece, at: number, place: PlaceInBlock): readonly Span[] {
    return piece.kind === "text" && place.isLabel(at, piece.text) ? [] : this.#spansOf(piece);
  }

  #replace({ by, start, end, spans }: OpenWords, { block }: PlaceInBlock): void {
    if (start === end && spans.length === 0) return;
    const words = textOf(spans);
    this.#proposals.push({
      ...this.#source(by, by.isMove && words !== "" ? words : null),
      kind: "replace-words",
      in: this.#noteIds.has(block) ? { note: block as string as NoteId } : { block }, // see the constructor
      start,
      end,
      spans,
    });
  }

  /** A paragraph that was not there before. */
  #insert({ pieces, insertedEnd }: SubParagraph): void {
    const put = pieces.filter(({ inserted, deleted }) => inserted !== null && deleted === null);
    const by = put[0]?.inserted ?? insertedEnd;
    const text = plainPieces(put);
    if (by === null || (text.trim() === "" && !put.some(({ kind }) => kind === "note"))) return;
    const found = this.#accepted.find(text);
    const like = found === null ? undefined : this.#blocks.get(found.block);
    if (like === undefined && this.#last === null) {
      for (const piece of put) this.#leaveOut(piece);
      return;
    }
    const previous = this.#last === null ? undefined : this.#blocks.get(this.#last);
    const { kind, level } = like ?? previous ?? { kind: "operative" as const, level: 0 as const }; // the literals, not wider
    const isHead = kind === "title" || kind === "enacting";
    const spans =
      like === undefined ? put.flatMap((piece) => this.#spansOf(piece)) : this.#withOwnNotes(like, put);
    const paragraph: Block = {
      id: this.#readings.newId() as BlockId, // a new id is a block's from here on
      kind: isHead && like === undefined ? "preambular" : kind,
      level,
      spans,
    };
    this.#proposals.push({
      ...this.#source(by, text),
      kind: "insert-paragraph",
      after: this.#last,
      paragraph,
    });
  }

  /** The reader's words, which have no label; their notes come from the file. */
  #withOwnNotes({ spans }: Block, put: readonly WordPiece[]): readonly Span[] {
    const notes = put.flatMap((piece) => (piece.kind === "note" ? this.#spansOf(piece) : []));
    let next = 0;
    return spans.flatMap((span): readonly Span[] => {
      if (span.kind === "reference") return [{ kind: "text", text: span.text }];
      if (span.kind === "text") return [span];
      const note = notes[next++];
      return note === undefined ? [] : [note];
    });
  }

  #spansOf(piece: WordPiece): readonly Span[] {
    if (piece.kind === "text") {
      const { look, link } = piece;
      const text = piece.text.replace(/[\t\n]+/g, " ");
      const looks = {
        ...(look.italic === true ? { italic: true as const } : {}), // the literal, not boolean
        ...(look.bold === true ? { bold: true as const } : {}), // as above
        ...(link === null ? {} : { link }),
      };
      return text === "" || look.hidden === true ? [] : [{ kind: "text", text, ...looks }];
    }
    const id = this.#readings.newId() as NoteId; // a new id is a note's from here on
    this.#newNotes.add(piece.note);
    const { paragraphs = [] } = this.#readings.document.notes.get(piece.note) ?? {};
    const text = paragraphs
      .map(({ pieces }) => plainPieces(pieces.filter(({ deleted }) => deleted === null)))
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
    this.#notes.push({ id, spans: text === "" ? [] : [{ kind: "text", text }] });
    return [{ kind: "note", note: id }];
  }

  #leaveOut(piece: WordPiece): void {
    if (piece.inserted === null && piece.deleted === null) return;
    this.#beside.add(piece);
  }

  /** Moved words have the id of where they were moved from, or to. */
  #source(by: ChangeMark, moved: string | null) {
    const key = by.isMove && moved !== null ? `${by.author} ${moved.replace(/\s+/g, " ").trim()}` : null;
    const known = key === null ? undefined : this.#moves.get(key);
    const id = known ?? this.#readings.newId();
    if (key !== null) this.#moves.set(key, id);
    return { id, delegation: by.author, supporters: [], at: by.date };
  }
}

function hasBase({ pieces }: SubParagraph): boolean {
  return pieces.some(
    (piece) => piece.inserted === null && (piece.kind === "note" || piece.text.trim() !== ""),
  );
}

function baseText(subs: readonly SubParagraph[]): string {
  return plainPieces(subs.flatMap(({ pieces }) => pieces).filter(({ inserted }) => inserted === null));
}

function sameMark(one: ChangeMark, other: ChangeMark): boolean {
  return one.author === other.author && one.date.slice(0, 10) === other.date.slice(0, 10);
}
