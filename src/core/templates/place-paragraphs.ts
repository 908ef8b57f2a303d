// Where paragraphs from a template go in a draft: into their own part, near the caret, before the last words.
import type { Block, BlockId, BlockKind } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";

export interface ParagraphPlace {
  /** The block they follow; null where they come first. */
  readonly after: BlockId | null;
  /** An empty paragraph at the caret that they take the place of. */
  readonly instead: BlockId | null;
  /** Whether they end the operative part, and so the sentence of the resolution. */
  readonly isLast: boolean;
}

type Part = "preambular" | "operative";

const heads: readonly BlockKind[] = ["title", "enacting", "section", "part"];
const nested: readonly BlockKind[] = ["subparagraph", "continuation"];

/** `current` is the block the caret is in. A text that is no resolution takes them at the caret. */
export function placeParagraphs(
  blocks: readonly Block[],
  current: BlockId | null,
  first: Block,
): ParagraphPlace {
  const at = blocks.findIndex(({ id }) => id === current);
  const part = first.kind === "preambular" || first.kind === "operative" ? first.kind : null;
  if (part === null || !blocks.some(({ kind }) => kind === "preambular" || kind === "operative"))
    return placed(blocks, at < 0 ? blocks.length : at + 1, null);
  const here = blocks[at];
  if (here !== undefined && partAt(blocks, at) === part) {
    if (textOf(here.spans).trim() === "") return placed(blocks, at + 1, here.id);
    const end = endOfGroup(blocks, at);
    return placed(blocks, part === "operative" ? beforeLastWords(blocks, end, first) : end, null);
  }
  return placed(blocks, endOfPart(blocks, Math.max(at, 0), part, first), null);
}

function placed(blocks: readonly Block[], index: number, instead: BlockId | null): ParagraphPlace {
  const isLast = !blocks.slice(index).some(({ kind }) => kind === "operative" || nested.includes(kind));
  return { after: blocks[index - 1]?.id ?? null, instead, isLast };
}

/** The part the block belongs to: that of the nearest paragraph before it, itself included. */
function partAt(blocks: readonly Block[], at: number): Part | null {
  for (let index = at; index >= 0; index -= 1) {
    const kind = blocks[index]?.kind;
    if (kind === "preambular" || kind === "operative") return kind;
    if (kind === undefined || !nested.includes(kind)) return null;
  }
  return null;
}

/** Behind the paragraph at the caret, with all that belongs to it. */
function endOfGroup(blocks: readonly Block[], at: number): number {
  let end = at + 1;
  while (nested.includes(blocks[end]?.kind ?? "title")) end += 1;
  return end;
}

/** The end of the preamble or of the operative part that the place is in: a lettered part or section has its own. */
function endOfPart(blocks: readonly Block[], from: number, part: Part, first: Block): number {
  let begin = from;
  while (begin > 0 && !isDivision(blocks[begin])) begin -= 1;
  let stop = begin + 1;
  while (stop < blocks.length && !isDivision(blocks[stop])) stop += 1;
  const inside = blocks.slice(begin, stop);
  const last = inside.findLastIndex((block, index) => !isHead(block) && partAt(inside, index) === part);
  if (last >= 0) {
    const end = begin + last + 1;
    return part === "operative" ? beforeLastWords(blocks, end, first) : end;
  }
  if (part === "operative") return stop;
  const operative = inside.findIndex(({ kind }) => kind === "operative");
  if (operative >= 0) return begin + operative;
  return begin + inside.findLastIndex(isHead) + 1;
}

/** "Decides to remain seized of the matter." stays last, where another paragraph is put behind it. */
function beforeLastWords(blocks: readonly Block[], end: number, first: Block): number {
  const last = blocks[end - 1];
  const isFinal = !blocks.slice(end).some(({ kind }) => kind === "operative");
  return isFinal && last !== undefined && isLastWords(last) && !isLastWords(first) ? end - 1 : end;
}

function isLastWords({ kind, spans }: Block): boolean {
  return kind === "operative" && /\bremain (?:actively )?seized\b/.test(textOf(spans));
}

function isHead({ kind }: Block): boolean {
  return heads.includes(kind);
}

function isDivision(block: Block | undefined): boolean {
  return block !== undefined && ["section", "part", "annex"].includes(block.kind);
}
