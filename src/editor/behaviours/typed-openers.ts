// Opening words are set in italics as they are typed, and a paragraph whose opener plainly belongs to the other part goes
// there. Only characters that this person has typed since the caret last jumped are touched: never what was pasted,
// imported or written by somebody else.

import {
  $getSelection,
  $hasUpdateTag,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
  mergeRegister,
  TextNode,
} from "lexical";
import type { matchOpener, OpenerPart } from "#core/openers/match-opener.ts";
import { setItalic, textOf } from "#core/resolution/spans.ts";
import { $readMarkedSpans } from "#editor/convert/read-spans.ts";
import { $setSpans } from "#editor/convert/set-spans.ts";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { $readTakenRun, $readTypingRun, keepRun, otherTags, type TypingRun } from "./typing-run.ts";

/** Knows the openers; their tables come late in a window, and till then what is typed stays as it is. */
export type MatchOpener = typeof matchOpener;

export function typedOpeners(editor: LexicalEditor, known: () => MatchOpener | null): () => void {
  let run: TypingRun | null = null;
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      const block = $findTextOwner(node);
      const match = known();
      if (match === null || !$isBlockNode(block) || otherTags.some((tag) => $hasUpdateTag(tag))) return;
      const typed = $readTypingRun(editor.getEditorState(), block, run);
      if (typed !== null) $setOpener(block, typed, match);
    }),
    editor.registerUpdateListener((update) => {
      const { prevEditorState, editorState, tags, dirtyLeaves } = update;
      if (dirtyLeaves.size === 0) return;
      const isTaken = tags.has("completion");
      const isOwn = isTaken || !otherTags.some((tag) => tags.has(tag));
      const $read = isTaken ? $readTakenRun : $readTypingRun;
      run = isOwn ? editorState.read(() => $continueRun($read, prevEditorState, run)) : keepRun(update, run);
    }),
  );
}

function $continueRun(
  $read: typeof $readTypingRun,
  before: EditorState,
  run: TypingRun | null,
): TypingRun | null {
  const selection = $getSelection();
  const owner = $isRangeSelection(selection) ? $findTextOwner(selection.anchor.getNode()) : null;
  return $isBlockNode(owner) ? $read(before, owner, run) : null;
}

function $setOpener(block: BlockNode, typed: TypingRun, match: MatchOpener): void {
  const kind = block.getKind();
  if (kind !== "preambular" && kind !== "operative") return;
  // An opener stands before all other words: what is typed behind some is none, and keys there stay cheap.
  if (/[\p{L}\p{N}]/u.test(block.getTextContent().slice(0, typed.from))) return;
  const part = $convertPart(block, kind, { typed, match });
  const spans = $readMarkedSpans(block);
  // What others proposed for a paragraph is for a person to settle first.
  if (spans.some(({ change }) => change !== undefined)) return;
  const text = textOf(spans);
  // Before the first mark, offsets with and without marks are the same; openers carry none.
  const opener = match(text.slice(0, typed.to), part);
  if (opener === null || !opener.known) return;
  const end = opener.start + opener.length;
  if (opener.start < typed.from || end > typed.to) return;
  const italic = setItalic(spans, opener.start, end, true);
  // What follows the opener takes its look from it while typing: it is roman.
  const behind = end < typed.to && typed.to - end <= 1 + trailingLength(text, end);
  $setSpans(block, behind ? setItalic(italic, end, typed.to, false) : italic);
  if (behind) $typeOnAtCaret();
}

/** While only a few characters follow, they were typed in the opener's look; later ones have a look of their own. */
function trailingLength(text: string, end: number): number {
  return /^[^\p{L}]*\p{L}*/u.exec(text.slice(end, end + 24))?.[0].length ?? 0;
}

/** What is typed next looks like what is before the caret. */
function $typeOnAtCaret(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const node = selection.anchor.getNode();
  if ($isTextNode(node)) selection.setFormat(node.getFormat());
}

interface Typed {
  readonly typed: TypingRun;
  readonly match: MatchOpener;
}

function $convertPart(block: BlockNode, kind: OpenerPart, { typed, match }: Typed): OpenerPart {
  const text = block.getTextContent().slice(0, typed.to);
  // A word is an opener once it is finished.
  if (typed.from > 0 || /[\p{L}-]$/u.test(text)) return kind;
  const other = kind === "preambular" ? "operative" : "preambular";
  const own = match(text, kind);
  const theirs = match(text, other);
  if (theirs === null || !theirs.known || own?.known === true || !$mayBecome(block, other)) return kind;
  block.setKind(other, 0);
  return other;
}

/** Only at the border of the parts: a paragraph in the midst of its part is where its writer wants it. */
function $mayBecome(block: BlockNode, other: OpenerPart): boolean {
  const kinds = $getBlocks().map((each) => ({ own: each.is(block), kind: each.getKind() }));
  const at = kinds.findIndex(({ own }) => own);
  if (other === "operative") {
    const next = kinds.slice(at + 1).find(({ kind }) => kind === "preambular" || kind === "operative");
    return next?.kind !== "preambular";
  }
  const previous = kinds.slice(0, at).findLast(({ kind }) => kind === "preambular" || kind === "operative");
  return previous?.kind !== "operative";
}
