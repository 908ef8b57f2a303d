import { parseForeignLabel } from "#formats/txt/typed-label.ts";
import type { LocatedBase, LocatedBlock } from "./locate-blocks.ts";
import type { SourceParagraph } from "./source-paragraphs.ts";

/** In a table for the layout the number stands in the cell before. */
export function numberBeside(
  { paragraphs }: LocatedBlock,
  { text }: LocatedBase,
): readonly SourceParagraph[] {
  const [first] = paragraphs;
  const before =
    first === undefined || first.previous !== null ? undefined : text.paragraphs[first.index - 1];
  if (before?.isLast !== true || before.text.trim() === "") return [];
  return parseForeignLabel(`${before.text.trim()} X`)?.rest === "X" ? [before] : [];
}
