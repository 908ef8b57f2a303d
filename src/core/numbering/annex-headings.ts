import type { Block, BlockId } from "../resolution/resolution.ts";
import { toRoman } from "./label-blocks.ts";

/**
 * What is printed over the title of each annex: "Annex" where there is one, "Annex I", "Annex II" where there are several.
 * @param blocks All blocks of a text, in order; those that are no annex have no heading here.
 */
export function annexHeadings(blocks: readonly Block[]): ReadonlyMap<BlockId, string> {
  const annexes = blocks.filter(({ kind }) => kind === "annex");
  const number = (at: number): string =>
    annexes.length === 1 ? "Annex" : `Annex ${toRoman(at + 1).toUpperCase()}`;
  return new Map(annexes.map(({ id }, at) => [id, number(at)]));
}
