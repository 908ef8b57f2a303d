// The tracked changes of what stands above the text, as changes of the facts it says: the head is read once more for each, with
// that one alone accepted, and what is read otherwise is what the change proposes.
import { orderMastheadChanges } from "#core/resolution/read-masthead-change.ts";
import { emptyMasthead, type Masthead, type MastheadChange } from "#core/resolution/resolution.ts";
import { enactingOrgan } from "#formats/txt/organs.ts";
import { plainPieces } from "./base-paragraphs.ts";
import type { ChangeMark, WordDocument, WordParagraph, WordPiece } from "./word-document.ts";

export interface MastheadReading {
  readonly document: WordDocument;
  /** Pieces of changes that are not in the text. */
  readonly beside: ReadonlySet<WordPiece>;
  /** Reads a file as it was before the changes that are left in it. */
  readonly readBefore: (document: WordDocument) => Masthead;
  readonly newId: () => string;
}

export interface ReadMastheadChanges {
  readonly changes: readonly MastheadChange[];
  /** The words of changes that no fact of the masthead is about. */
  readonly unplaced: readonly string[];
}

/** More than any head has that people wrote; each is a reading of the head. */
const mostRead = 60;
/** Where no line names an organ, a head ends here. */
const longestHead = 80;
/** Behind the line of the organ: the head is read as that of a text. */
const behindHead = 6;

interface Group {
  readonly by: ChangeMark;
  readonly pieces: WordPiece[];
  /** What is said of it: one list for each stretch of the page. */
  readonly stretches: WordPiece[][];
  /** Its last paragraph, and whether all words there are its own. */
  at: number;
  isWhole: boolean;
}

export function readMastheadChanges(reading: MastheadReading): ReadMastheadChanges {
  const { document, beside, readBefore, newId } = reading;
  const groups = [
    ...groupRunning(document.running),
    ...groupPieces(document.paragraphs, (piece) => beside.has(piece)),
  ];
  if (groups.length === 0) return { changes: [], unplaced: noteWords(document, beside) };
  const head = headOf(document);
  const base = readBefore(head);
  const changes: MastheadChange[] = [];
  const unplaced: string[] = [];
  for (const [nth, { by, pieces, stretches }] of groups.entries()) {
    const after = nth < mostRead ? readBefore(withAccepted(head, new Set(pieces), by)) : base;
    const fields = Object.keys(emptyMasthead).filter(
      // The keys of the object literal, and no others.
      (name) =>
        JSON.stringify(base[name as keyof Masthead]) !== JSON.stringify(after[name as keyof Masthead]),
    ) as readonly (keyof Masthead)[];
    const [deleted, inserted] = [wordsOf(stretches, "deleted"), wordsOf(stretches, "inserted")];
    if (fields.length === 0) unplaced.push(...[deleted, inserted].filter((words) => words !== ""));
    else
      changes.push({
        ...{ id: newId(), delegation: by.author, supporters: [], at: by.date, deleted, inserted },
        before: partOf(base, fields),
        after: partOf(after, fields),
      });
  }
  return { changes: orderMastheadChanges(changes), unplaced: [...unplaced, ...noteWords(document, beside)] };
}

function partOf(masthead: Masthead, fields: readonly (keyof Masthead)[]): Partial<Masthead> {
  // A part of the same type.
  return Object.fromEntries(fields.map((field) => [field, masthead[field]])) as Partial<Masthead>;
}

/** Words of notes belong to no masthead. */
function noteWords({ notes }: WordDocument, beside: ReadonlySet<WordPiece>): readonly string[] {
  return [...notes.values()].flatMap(({ paragraphs }) =>
    groupPieces(paragraphs, (piece) => beside.has(piece)).flatMap(({ stretches }) =>
      [wordsOf(stretches, "deleted"), wordsOf(stretches, "inserted")].filter((words) => words !== ""),
    ),
  );
}

/** What one person changed in one line, or in several that follow one another and are changed as a whole. */
function groupPieces(
  paragraphs: readonly WordParagraph[],
  isMeant: (piece: WordPiece) => boolean,
): readonly Group[] {
  const groups: Group[] = [];
  for (const [at, { pieces }] of paragraphs.entries()) {
    const isWhole = pieces.every((piece) => isBlank(piece) || isMeant(piece));
    let open: Group | null = null;
    for (const piece of pieces) {
      const by = piece.inserted ?? piece.deleted;
      if (by === null || !isMeant(piece)) {
        if (!isBlank(piece)) open = null;
        continue;
      }
      const known = groups.findLast(
        (group) =>
          group.by.author === by.author &&
          (group.at === at || (group.at === at - 1 && group.isWhole && isWhole)),
      );
      const group: Group = known ?? { by, pieces: [], stretches: [], at, isWhole };
      if (known === undefined) groups.push(group);
      if (group !== open) group.stretches.push([]);
      group.pieces.push(piece);
      group.stretches.at(-1)?.push(piece);
      group.at = at;
      open = group;
    }
  }
  return groups.filter(({ pieces }) => pieces.some((piece) => !isBlank(piece)));
}

/** The same change in the head of each kind of page is one. */
function groupRunning(running: readonly WordParagraph[]): readonly Group[] {
  const groups = new Map<string, Group>();
  const isOpen = ({ inserted, deleted }: WordPiece): boolean => (inserted === null) !== (deleted === null);
  for (const group of running.flatMap((paragraph) => groupPieces([paragraph], isOpen))) {
    const { by, pieces, stretches } = group;
    const key = JSON.stringify([by.author, wordsOf(stretches, "deleted"), wordsOf(stretches, "inserted")]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, group);
    else known.pieces.push(...pieces);
  }
  return [...groups.values()];
}

function isBlank(piece: WordPiece): boolean {
  return piece.kind === "text" && piece.text.trim() === "";
}

function wordsOf(stretches: readonly (readonly WordPiece[])[], which: "inserted" | "deleted"): string {
  return stretches
    .map((pieces) =>
      plainPieces(pieces.filter((piece) => piece[which] !== null))
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((words) => words !== "")
    .join(" … ");
}

function headOf(document: WordDocument): WordDocument {
  const { paragraphs } = document;
  const organ = paragraphs.findIndex(({ pieces }) => enactingOrgan(plainPieces(pieces).trim()) !== null);
  const end = organ < 0 ? longestHead : organ + behindHead;
  return { ...document, paragraphs: paragraphs.slice(0, end) };
}

/** The file with these pieces as if nobody had ever changed them. */
function withAccepted(document: WordDocument, group: ReadonlySet<WordPiece>, by: ChangeMark): WordDocument {
  const isMine = (end: ChangeMark | null | undefined): boolean => end?.author === by.author;
  const isNew = (paragraph: WordParagraph | undefined): boolean =>
    paragraph?.pieces.some((piece) => piece.inserted !== null && group.has(piece)) === true &&
    paragraph.pieces.every((piece) => isBlank(piece) || piece.inserted !== null);
  const accept = (paragraph: WordParagraph, at: number, all: readonly WordParagraph[]): WordParagraph => {
    const pieces = paragraph.pieces.flatMap((piece): readonly WordPiece[] => {
      if (!group.has(piece)) return [piece];
      return piece.inserted === null ? [] : [{ ...piece, inserted: null }];
    });
    // A new line has its own end, or the one before it has a new one.
    const next = all[at + 1];
    const isOwnEnd = isNew(paragraph) || (isNew(next) && !isMine(next?.insertedEnd));
    const insertedEnd = isOwnEnd && isMine(paragraph.insertedEnd) ? null : paragraph.insertedEnd;
    const formerly = isNew(paragraph) && isMine(paragraph.formerly?.by) ? null : paragraph.formerly;
    return { ...paragraph, pieces, insertedEnd, formerly };
  };
  const { paragraphs, running } = document;
  return { ...document, paragraphs: paragraphs.map(accept), running: running.map(accept) };
}
