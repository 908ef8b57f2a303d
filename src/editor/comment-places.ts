// Where comments stand in the text now. The shared document knows its characters by names that stay, whatever is written,
// moved, split or joined around them; a comment keeps the names of its first and last one.
import { $getEditor, type LexicalEditor } from "lexical";
import { findWords } from "#core/resolution/find-words.ts";
import { orderComments } from "#core/resolution/order-comments.ts";
import type { BlockId, Comment, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { $readSpans } from "./convert/read-spans.ts";
import { readWatched } from "./convert/watch-resolution.ts";
import type { BlockNode } from "./nodes/block-node.ts";
import { $readShared, $writeComments, type SharedComment } from "./nodes/comment-states.ts";
import { $findBlock, $findMasthead, $getBlocks } from "./nodes/find-nodes.ts";
import { $offsetWithMarks, $offsetWithoutMarks } from "./nodes/offset-with-marks.ts";

/** A stretch of a block's text as it is on the page, a footnote mark as one character. */
interface PageRange {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** What an editor that knows nothing of Yjs needs of a shared document to find words again. */
export interface SharedAnchors {
  /** What the characters are called; null where there are none. */
  readonly name: (range: PageRange) => string | null;
  /** Where they stand now: an empty range where they are gone, null where nothing is known of them. */
  readonly find: (names: readonly string[]) => readonly (PageRange | null)[];
}

const anchorsOf = new WeakMap<LexicalEditor, SharedAnchors>();

/** Binds the places of the editor's comments to the shared document. */
export function followSharedAnchors(editor: LexicalEditor, anchors: SharedAnchors): void {
  anchorsOf.set(editor, anchors);
}

/** Writes what differs. The words of a new comment are named where the shared document has them already. */
export function $setComments(comments: readonly Comment[]): void {
  const masthead = $findMasthead()?.getWritable();
  if (masthead !== undefined) $writeComments(masthead, comments, $nameWords);
}

/** Names the words of comments that came with the first content. */
export function $nameCommented(): void {
  const comments = $findMasthead()?.getProperties().comments ?? [];
  if (comments.length > 0) $setComments(comments);
}

function $nameWords({ block: id, start, end, words }: Comment): string | null {
  const anchors = anchorsOf.get($getEditor());
  const block = $findBlock(id);
  if (anchors === undefined || block === null) return null;
  // The place of the first letter, and not of a mark before it.
  const first = $offsetWithMarks(block, start + 1) - 1;
  const last = words === "" ? first + 1 : $offsetWithMarks(block, end);
  return anchors.name({ block: id, start: first, end: last });
}

/** The comments with the places their words have now. What is read of an editor has those they had when they were written. */
function $placeComments(anchors: SharedAnchors | undefined): readonly Comment[] {
  const masthead = $findMasthead();
  const shared = masthead === null ? [] : [...$readShared(masthead).values()];
  const names = shared.map(({ anchor }) => anchor ?? "");
  const found = anchors?.find(names) ?? [];
  const blocks = new Map<string, BlockNode>($getBlocks().map((block) => [block.getBlockId(), block]));
  const texts = new Map<BlockNode, string>();
  const $textOf = (block: BlockNode): string => {
    const text = texts.get(block) ?? textOf($readSpans(block));
    texts.set(block, text);
    return text;
  };
  return orderComments(shared.map((each, at) => $placeComment(each, found[at] ?? null, { blocks, $textOf })));
}

interface Page {
  readonly blocks: ReadonlyMap<string, BlockNode>;
  readonly $textOf: (block: BlockNode) => string;
}

function $placeComment({ comment }: SharedComment, range: PageRange | null, page: Page): Comment {
  const named = range === null ? undefined : page.blocks.get(range.block);
  const block = named ?? page.blocks.get(comment.block);
  if (block === undefined) return comment;
  const known =
    named === undefined || range === null
      ? comment
      : { start: $offsetWithoutMarks(named, range.start), end: $offsetWithoutMarks(named, range.end) };
  const place = findWords(page.$textOf(block), comment.words, known);
  // The id of a block that is there.
  return { ...comment, block: block.getBlockId() as BlockId, ...place };
}

interface Placed {
  readonly read: Resolution;
  readonly value: Resolution;
}

const lastPlaced = new WeakMap<LexicalEditor, Placed>();

/** The committed document with its comments where they stand now; the same value as before where it is equal. */
export function readPlaced(editor: LexicalEditor): Resolution {
  const read = readWatched(editor);
  if (read.negotiation.comments.length === 0) return read;
  const comments = editor.getEditorState().read(() => $placeComments(anchorsOf.get(editor)));
  const last = lastPlaced.get(editor);
  const before = last?.value.negotiation.comments;
  const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(comments);
  if (isSame && last?.read === read) return last.value;
  const value = {
    ...read,
    negotiation: { ...read.negotiation, comments: isSame ? before : comments },
  };
  lastPlaced.set(editor, { read, value });
  return value;
}
