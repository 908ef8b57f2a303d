// The comments of a Word file on the words of the text that was read from it. The readers make the text anew; here its
// paragraphs are found again in the file, letter by letter.
import { orderComments } from "#core/resolution/order-comments.ts";
import { fitRemark, fitWords, mostAnswers, mostComments } from "#core/resolution/read-comment.ts";
import type { Remark } from "#core/resolution/remark.ts";
import type { BlockId, Comment, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { ChangeChoice } from "#formats/format.ts";
import { BlockFinder, type PlaceInBlock } from "./block-finder.ts";
import type { PieceBorder } from "./commented-words.ts";
import type { WordComment, WordDocument, WordPiece } from "./word-document.ts";

/** The resolution with the comments of its file; `choice` is what became of the tracked changes in it. */
export function placeComments(
  resolution: Resolution,
  document: WordDocument,
  { choice, newId }: { readonly choice: ChangeChoice; readonly newId: () => string },
): Resolution {
  if (document.comments.length === 0) return resolution;
  const find = findBorders(resolution, document, choice);
  const texts = new Map(resolution.blocks.map(({ id, spans }) => [id, textOf(spans)] as const));
  const threads: { readonly comment: Comment; readonly answers: Remark[] }[] = [];
  for (const each of document.comments) {
    const remark = remarkOf(each, newId());
    const thread = threads.at(-1);
    if (each.isAnswer && thread !== undefined) {
      if (thread.answers.length < mostAnswers) thread.answers.push(remark);
      continue;
    }
    if (threads.length >= mostComments) break;
    const place = placeOf(each, find, texts);
    if (place !== null)
      threads.push({ comment: { ...remark, ...place, resolved: each.isResolved, answers: [] }, answers: [] });
  }
  const comments = orderComments(threads.map(({ comment, answers }) => ({ ...comment, answers })));
  return { ...resolution, negotiation: { ...resolution.negotiation, comments } };
}

function remarkOf({ author, date, text, said = text }: WordComment, id: string): Remark {
  return fitRemark({ id, author: "", delegation: author, at: date, text: said });
}

interface Spot {
  readonly block: BlockId;
  readonly at: number;
}

type FindSpot = (border: PieceBorder) => Spot | null;
type CommentPlace = Pick<Comment, "block" | "start" | "end" | "words">;

/** Where the place itself cannot be told, the paragraph that has the words; else the first. */
function placeOf(
  { range = null, about }: WordComment,
  find: FindSpot,
  texts: ReadonlyMap<BlockId, string>,
): CommentPlace | null {
  const from = range === null ? null : find(range.start);
  const to = range === null ? null : find(range.end);
  const whole = (block: BlockId): CommentPlace => ({ block, start: 0, end: 0, words: "" });
  if (from === null) {
    for (const [block, text] of texts) {
      const start = about === "" ? -1 : text.indexOf(about);
      if (start >= 0) return { block, start, end: start + about.length, words: about };
    }
    const moved = movedPlace(about, texts);
    if (moved !== null) return moved;
    const [first] = texts.keys();
    return to !== null ? whole(to.block) : first === undefined ? null : whole(first);
  }
  const text = texts.get(from.block) ?? "";
  // What reaches into another paragraph is on the words of the first.
  const end = to?.block === from.block ? Math.max(from.at, to.at) : text.length;
  const words = text.slice(from.at, end);
  // Words that are only proposed: once they are in the text, it stands on them.
  if (words.trim() === "" && about !== "")
    return (
      movedPlace(about, texts) ?? { block: from.block, start: from.at, end: from.at, words: fitWords(about) }
    );
  if (words.trim() === "" || words === text) return whole(from.block);
  return { block: from.block, start: from.at, end, words: fitWords(words) };
}

/** Of a paragraph that moves, with its number: where it stands as long as nobody accepted that. */
function movedPlace(about: string, texts: ReadonlyMap<BlockId, string>): CommentPlace | null {
  for (const [block, text] of texts)
    if (text.trim() !== "" && about.endsWith(text)) return { block, start: 0, end: 0, words: "" };
  return null;
}

interface Line {
  text: string;
  /** By paragraph of the file: how much of the line stands before each of its pieces. */
  readonly parts: { readonly paragraph: number; readonly before: readonly number[] }[];
}

function findBorders(resolution: Resolution, { paragraphs }: WordDocument, choice: ChangeChoice): FindSpot {
  const finder = new BlockFinder(resolution.blocks);
  const found = new Map<number, { readonly before: readonly number[]; readonly place: PlaceInBlock }>();
  for (const { text, parts } of linesOf(paragraphs, choice)) {
    const place = finder.find(text);
    if (place !== null) for (const { paragraph, before } of parts) found.set(paragraph, { before, place });
  }
  return ({ paragraph, piece }) => {
    const known = found.get(paragraph);
    if (known === undefined) return null;
    return { block: known.place.block, at: known.place.textAt(known.before[piece] ?? 0) };
  };
}

/** The paragraphs as they are once the changes are settled: one whose end is gone goes on in the next. */
function linesOf(paragraphs: WordDocument["paragraphs"], choice: ChangeChoice): readonly Line[] {
  const lines: Line[] = [];
  let line: Line = { text: "", parts: [] };
  for (const [paragraph, { pieces, insertedEnd, deletedEnd }] of paragraphs.entries()) {
    const before: number[] = [];
    for (const piece of pieces) {
      before.push(line.text.length);
      if (isShown(piece, choice)) line.text += piece.kind === "text" ? piece.text : "";
    }
    before.push(line.text.length);
    line.parts.push({ paragraph, before });
    if ((choice === "accept" ? deletedEnd : insertedEnd) !== null) continue;
    lines.push(line);
    line = { text: "", parts: [] };
  }
  return [...lines, line];
}

function isShown(piece: WordPiece, choice: ChangeChoice): boolean {
  const goes = choice === "accept" ? piece.deleted : piece.inserted;
  return goes === null && piece.look.hidden !== true;
}
