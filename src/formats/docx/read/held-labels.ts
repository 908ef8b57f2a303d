// Numbers held as circulated, from a file of ours: what counting from one does not give was held when the file was written.
import { fits, type HeldNumbers } from "#core/numbering/held-numbers.ts";
import { baseOf } from "#core/numbering/latin-suffix.ts";
import type { Block, BlockId, HeldNumber } from "#core/resolution/resolution.ts";

/** A paragraph with the number it shows, counted by Word or typed; "" for none. */
export interface ShownBlock {
  readonly block: Block;
  readonly label: string;
}

/** Empty where the numbers are those of counting, or of somebody who typed them as they came. */
export function heldLabels(shown: readonly ShownBlock[]): HeldNumbers {
  const numbered = shown.flatMap(({ block, label }) => {
    const number = block.kind === "operative" ? label.replace(/\.$/, "") : label;
    return number === "" || !fits(number, block) ? [] : [{ block, number }];
  });
  const operatives = operativesByDivision(
    shown,
    new Map(numbered.map((each) => [each.block.id, each.number])),
  );
  if (!operatives.every(isInOrder)) return {};
  const isHeld = numbered.some(({ number }) => isBeside(number)) || !operatives.every(isCounted);
  if (!isHeld) return {};
  const held: [BlockId, HeldNumber][] = [];
  let anchor: BlockId | null = null;
  for (const { block, number } of numbered) {
    held.push([block.id, { label: number, relation: relationOf(number), anchor }]);
    if (!isBeside(number)) anchor = block.id;
  }
  return Object.fromEntries(held);
}

/** "7 bis", "7 alt", "1 ante": a number that came to stand beside another. */
function isBeside(number: string): boolean {
  return baseOf(number) !== number || number.endsWith(" ante");
}

function relationOf(number: string): HeldNumber["relation"] {
  if (!isBeside(number)) return "kept";
  return / alt(?: \d+)?$/.test(number) ? "alternative-of" : "inserted-after";
}

/** The numbers of operative paragraphs that are counted together: of the text, of each part and annex. */
function operativesByDivision(
  shown: readonly ShownBlock[],
  numbers: ReadonlyMap<BlockId, string>,
): readonly (readonly string[])[] {
  const divisions: string[][] = [[]];
  for (const { block } of shown) {
    if (block.kind === "part" || block.kind === "annex") divisions.push([]);
    const number = block.kind === "operative" ? numbers.get(block.id) : undefined;
    if (number !== undefined) divisions.at(-1)?.push(number);
  }
  return divisions;
}

function isInOrder(numbers: readonly string[]): boolean {
  const bases = numbers.map((number) => Number.parseInt(number, 10));
  return (
    new Set(numbers).size === numbers.length && bases.every((base, index) => base >= (bases[index - 1] ?? 1))
  );
}

function isCounted(numbers: readonly string[]): boolean {
  return numbers.every((number, index) => number === String(index + 1));
}
