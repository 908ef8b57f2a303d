// Every tracked change of a Word file as a line of a list: who, when, what, where.
import type { ReceivedChange } from "#core/resolution/received-marks.ts";
import type { ChangeMark, WordDocument, WordParagraph, WordPiece } from "./word-document.ts";

const longestWords = 300;
const longestPlace = 60;

export function listChanges(document: WordDocument): readonly ReceivedChange[] {
  const list = new ChangeList();
  for (const paragraph of document.running) list.takeParagraph(paragraph, "the head of the page");
  list.leaveOutRepeated();
  for (const paragraph of document.paragraphs) list.takeParagraph(paragraph, placeOf(paragraph));
  for (const { paragraphs } of document.notes.values())
    for (const paragraph of paragraphs) list.takeParagraph(paragraph, "a footnote");
  return list.changes;
}

/** The paragraph by its first words as they were; one that was not there is new. */
function placeOf({ pieces }: WordParagraph): string {
  let words = "";
  for (const piece of pieces)
    if (piece.kind === "text" && piece.inserted === null && words.length < longestPlace) words += piece.text;
  const text = words.replace(/\s+/g, " ").trim();
  if (text === "") return "a new paragraph";
  return text.length > longestPlace ? `“${text.slice(0, longestPlace - 1).trimEnd()}…”` : `“${text}”`;
}

type Kind = ReceivedChange["kind"];

class ChangeList {
  readonly changes: ReceivedChange[] = [];
  /** What the next piece may still belong to. */
  #open: { kind: Kind; by: ChangeMark } | null = null;

  /** Heads of several kinds of pages say the same. */
  leaveOutRepeated(): void {
    const once = new Map(this.changes.map((change) => [JSON.stringify(change), change]));
    this.changes.splice(0, this.changes.length, ...once.values());
  }

  takeParagraph(paragraph: WordParagraph, place: string): void {
    for (const piece of paragraph.pieces) this.#takePiece(piece, place);
    if (paragraph.formerly !== null) this.#add("paragraph-look", paragraph.formerly.by, "", place);
    const { insertedEnd, deletedEnd } = paragraph;
    // The end of a paragraph that was inserted or deleted as a whole says nothing more.
    if (insertedEnd !== null) this.#takeEnd("inserted", "split", insertedEnd, place);
    if (deletedEnd !== null) this.#takeEnd("deleted", "joined", deletedEnd, place);
    if (insertedEnd === null && deletedEnd === null) this.#open = null;
  }

  #takePiece(piece: WordPiece, place: string): void {
    const { inserted, deleted, formerly } = piece;
    if (inserted === null && deleted === null && formerly === null) this.#open = null;
    const words = piece.kind === "text" ? piece.text : " [footnote] ";
    if (inserted !== null) this.#add(inserted.isMove ? "moved-here" : "inserted", inserted, words, place);
    if (deleted !== null) this.#add(deleted.isMove ? "moved-away" : "deleted", deleted, words, place);
    if (formerly !== null) this.#add("look", formerly.by, words, place);
  }

  #takeEnd(whole: Kind, alone: Kind, by: ChangeMark, place: string): void {
    const open = this.#open;
    const belongs =
      open !== null && sameMark(open.by, by) && (open.kind === whole || open.kind.startsWith("moved"));
    if (!belongs) this.#add(alone, by, "", place);
  }

  /** Runs of one change, which programs cut where they like, are one line; a new paragraph begins a new one. */
  #add(kind: Kind, by: ChangeMark, words: string, place: string): void {
    const last = this.changes.at(-1);
    const goesOn =
      last !== undefined &&
      this.#open !== null &&
      this.#open.kind === kind &&
      sameMark(this.#open.by, by) &&
      last.place === place &&
      words !== "";
    if (goesOn)
      this.changes[this.changes.length - 1] = {
        ...last,
        words: (last.words + words).slice(0, longestWords),
      };
    else
      this.changes.push({
        kind,
        author: by.author,
        date: by.date,
        words: words.slice(0, longestWords),
        place,
      });
    this.#open = { kind, by };
  }
}

/** One change may carry several times of the day. */
function sameMark(one: ChangeMark, other: ChangeMark): boolean {
  return one.author === other.author && one.date.slice(0, 10) === other.date.slice(0, 10);
}
