// Numbers are counted, never stored: where a file prints another number than will be shown, that is said.
import { toLetters, toRoman } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import type { XmlElement } from "#formats/xml/parse-xml.ts";
import type { AknMessages } from "./akn-messages.ts";

export interface PrintedNumber {
  readonly text: string;
  readonly element: XmlElement;
}

/** Says so once, at the first paragraph whose number will be another. */
export function checkNumbers(
  blocks: readonly Block[],
  printed: ReadonlyMap<BlockId, PrintedNumber>,
  messages: AknMessages,
): void {
  let counts: readonly number[] = [];
  let sections = 0;
  let parts = 0;
  for (const block of blocks) {
    const operatives = counts[0] ?? 0;
    if (block.kind === "part" || block.kind === "annex") [counts, sections] = [[0], 0];
    else if (block.kind === "operative") counts = [operatives + 1];
    else if (block.kind === "subparagraph") counts = counted(counts, block.level);
    else if (block.kind !== "continuation") counts = [operatives];
    if (block.kind === "part") parts += 1;
    if (block.kind === "section") sections += 1;
    const number = printed.get(block.id);
    const count =
      block.kind === "part" ? parts : block.kind === "section" ? sections : (counts[block.level] ?? 0);
    if (number === undefined || isNumber(number.text, count)) continue;
    const text = `The number “${number.text}” of the file is not kept: paragraphs are numbered anew, which gives ${count} here. Others after it may differ too.`;
    messages.warn("numbers-count-anew", text, number.element);
    return;
  }
}

function counted(counts: readonly number[], level: number): readonly number[] {
  const before = Array.from({ length: level }, (_, at) => counts[at] ?? 0);
  return [...before, (counts[level] ?? 0) + 1];
}

/** "3.", "(c)", "Section III" for the third. */
function isNumber(printed: string, count: number): boolean {
  const last = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(printed.slice(-40))?.[0].toLowerCase();
  return last === undefined || [String(count), toLetters(count), toRoman(count)].includes(last);
}
