// What a live reference to a paragraph shows: the number its target has now.
import type { Labels } from "#core/numbering/label-blocks.ts";
import { ordinalWords } from "#core/numbering/ordinal-words.ts";
import type { Block, BlockId, ReferenceSpan } from "#core/resolution/resolution.ts";

export interface ShownReference {
  readonly text: string;
  /** False where the paragraph is gone: the text is then what was shown last. */
  readonly hasTarget: boolean;
  /** The pieces of the text with the paragraph each is the number of: "3" and "(a)" of "3 (a)". */
  readonly parts: readonly ReferencePart[];
}

interface ReferencePart {
  readonly text: string;
  readonly block: BlockId;
}

export type ShowReference = (reference: ReferenceSpan) => ShownReference;

/** References in the form they were written in: "3 (a)", "(a)" alone, or "fourth" of a preambular paragraph. */
export function referenceTexts(blocks: readonly Block[], labels: Labels): ShowReference {
  const paths = numberPaths(blocks, labels);
  const present = new Set(blocks.map(({ id }) => id));
  return ({ target, text }) => {
    const path = paths.get(target) ?? [];
    const hasTarget = present.has(target);
    const parts = /^[\d]/.test(text) ? path : path.slice(-1);
    if (parts.length === 0) return { text, hasTarget, parts: [] };
    const [only] = parts;
    if (only !== undefined && isOrdinal(text)) return { text: inWords(only.text), hasTarget, parts: [] };
    return { text: parts.map((part) => part.text).join(" "), hasTarget, parts };
  };
}

/** The numbers that lead to each paragraph: "5" and "(b)". */
export function numberPaths(
  blocks: readonly Block[],
  labels: Labels,
): ReadonlyMap<BlockId, readonly ReferencePart[]> {
  const paths = new Map<BlockId, readonly ReferencePart[]>();
  let path: readonly ReferencePart[] = [];
  for (const { id, kind, level } of blocks) {
    const label = labels.get(id);
    if (label === undefined) continue;
    if (kind === "subparagraph") path = [...path.slice(0, level), { text: label.printed, block: id }];
    else if (kind === "operative" || kind === "section")
      path = [{ text: label.printed.replace(/\.$/, ""), block: id }];
    else if (kind === "preambular") path = [{ text: label.name.replace(/^.*PP/, ""), block: id }];
    else continue;
    const numbered = path.filter(({ text }) => text !== "");
    if (numbered.length > 0) paths.set(id, numbered);
  }
  return paths;
}

/** "fourth", as preambular paragraphs are counted (drafting practice: they carry no numbers). */
export function inWords(number: string): string {
  const [, count, suffix = ""] = /^(\d+)(.*)$/.exec(number) ?? [];
  const words = count === undefined ? null : ordinalWords(Number(count));
  return words === null ? number : `${words}${suffix}`;
}

function isOrdinal(text: string): boolean {
  return /^[a-z]/.test(text);
}
