// Puts what was pasted into the text, and takes it back for the words as they were.
import type { LexicalEditor } from "lexical";
import type { Edit } from "#core/resolution/edit.ts";
import type { Block, BlockId, BlockKind, Level, Span } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { insertBlocks } from "#editor/insert-blocks.ts";
import { newBlockId } from "#editor/new-id.ts";
import { $findBlock, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { noteMarkCharacter } from "#editor/nodes/note-mark-node.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import type { TakenAway } from "./clipboard-move.ts";
import { $returnToPlace, type PastePlace } from "./clipboard-place.ts";
import type { Excerpt } from "./parse-excerpt.ts";

/** Inserts at the place, in one undo step, and gives the paragraphs that came in whole. */
export function insertAt(
  editor: LexicalEditor,
  place: PastePlace,
  pasted: Excerpt,
  moved: TakenAway["ids"] = new Map(),
): readonly BlockId[] {
  const before = new Set(idsNow(editor));
  asOneUndoStep(editor, () => {
    editor.update(() => $returnToPlace(place), { discrete: true, tag: "paste" });
    insertExcerpt(editor, pasted, moved);
  });
  if (pasted.blocks.length < 2) return [];
  // The rest of a paragraph that was split is new as well, and comes last.
  return idsNow(editor)
    .filter((id) => !before.has(id))
    .slice(0, pasted.blocks.length);
}

/** Inserts where the caret is. */
export function insertExcerpt(editor: LexicalEditor, excerpt: Excerpt, moved: TakenAway["ids"]): void {
  const blocks = settleReferences(editor, excerpt.blocks);
  insertBlocks(editor, blocks, excerpt.notes, { isWhole: excerpt.isWhole === true, moved });
}

function idsNow(editor: LexicalEditor): readonly BlockId[] {
  return editor.getEditorState().read(() => $getBlocks().map((block) => block.getBlockId()));
}

/** A reference to a paragraph that is neither here nor in what is pasted points nowhere: its words stay. */
function settleReferences(editor: LexicalEditor, blocks: readonly Block[]): readonly Block[] {
  const known = new Set([...idsNow(editor), ...blocks.map(({ id }) => id)]);
  return blocks.map((block) => ({
    ...block,
    spans: block.spans.map(
      (span): Span =>
        span.kind === "reference" && !known.has(span.target) ? { kind: "text", text: span.text } : span,
    ),
  }));
}

type Paragraph = { readonly kind: BlockKind; readonly level: Level };

const joins: ReadonlySet<BlockKind> = new Set([
  "preambular",
  "operative",
  "subparagraph",
  "continuation",
  "text",
]);

/** Each line a paragraph, of the kind of the one the caret is in; nothing is taken for anything. */
export function linesAsTyped(text: string, place: PastePlace): readonly Block[] {
  const like = likeOf(place);
  return cleanText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ id: newBlockId(), ...like, spans: [{ kind: "text", text: line }] }));
}

function likeOf({ paragraph }: PastePlace): Paragraph {
  if (paragraph === null || !joins.has(paragraph.kind)) return { kind: "text", level: 0 };
  return { kind: paragraph.kind, level: paragraph.level };
}

/** Paragraphs of a text that is no resolution take the kind of the paragraph they are pasted into. */
export function adaptKinds(blocks: readonly Block[], place: PastePlace): readonly Block[] {
  const isPlain = blocks.every(({ kind }) => kind === "text" || kind === "heading");
  const like = likeOf(place);
  if (!isPlain || like.kind === "text") return blocks;
  return blocks.map((block) => ({ ...block, ...like }));
}

/** Without the signs that mean something inside the editor only. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replaceAll(noteMarkCharacter, "")
    .replaceAll("\u0000", "");
}

/** Puts the lines as they were typed where the pasted paragraphs stand now. False where none of these is left. */
export function replaceWithLines(
  editor: LexicalEditor,
  pasted: readonly BlockId[],
  lines: readonly Block[],
): boolean {
  const wanted = new Set(pasted);
  const left = idsNow(editor).filter((id) => wanted.has(id));
  const last = left.at(-1);
  if (last === undefined) return false;
  const remove = left.map((block): Edit => ({ kind: "remove-block", block }));
  const [only] = lines;
  if (lines.length === 1 && only !== undefined)
    return applyEdits(editor, [{ kind: "insert-block", after: last, block: only }, ...remove], "paste");
  return asOneUndoStep(editor, () => {
    editor.update(() => $findBlock(last)?.selectEnd(), { discrete: true, tag: "paste" });
    insertBlocks(editor, lines, []);
    editor.update(
      () => {
        for (const block of $getBlocks()) if (wanted.has(block.getBlockId())) block.remove();
      },
      { discrete: true, tag: "paste" },
    );
    return true;
  });
}
