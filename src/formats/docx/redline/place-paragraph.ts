// Puts a paragraph of the draft where it belongs in the base's file.
import { plainContent } from "./draft-content.ts";
import type { LocatedBase, LocatedBlock } from "./locate-blocks.ts";
import { isBlank, type SourceText } from "./locate-text.ts";
import type { PartEditor } from "./part-editor.ts";
import type { Anchor } from "./place-rows.ts";
import type { PlannedParagraph } from "./settle-ends.ts";

interface Place {
  readonly located: LocatedBase;
  readonly body: PartEditor;
}

export function placeParagraph({ behind, before }: Anchor, planned: PlannedParagraph, place: Place): void {
  const { located, body } = place;
  const one = behind === null ? undefined : located.blocks.get(behind);
  const next = before === null ? undefined : located.blocks.get(before);
  const [first, last] = [next?.paragraphs[0], located.text.paragraphs.at(-1)];
  if (one !== undefined) placeBehind(one, planned, place);
  else if (next !== undefined && first !== undefined && startsParagraph(next, located.text))
    body.addBefore(first, planned);
  else if (next !== undefined)
    placeInside(next.start - next.prefix.length, planned, { ...place, side: "before" });
  else if (last !== undefined) body.addBehind(last, planned);
}

function placeBehind(block: LocatedBlock, planned: PlannedParagraph, place: Place): void {
  const { located, body } = place;
  const last = block.paragraphs.at(-1);
  if (last === undefined) return;
  const rest = last.text.slice(block.end - located.text.startOf(last));
  if ([...rest].every(isBlank)) body.addBehind(last, planned);
  else placeInside(block.end, planned, { ...place, side: "behind" });
}

/** Where several paragraphs of ours share one of Word's, a line is added to it. */
function placeInside(
  at: number,
  { content }: PlannedParagraph,
  { located, body, side }: Place & { readonly side: "before" | "behind" },
): void {
  const found = located.text.at(at);
  if (found === null) return;
  const line = plainContent("\n");
  body.insert(
    found.paragraph,
    found.offset,
    side === "behind" ? [...line, ...content] : [...content, ...line],
  );
}

function startsParagraph(block: LocatedBlock, text: SourceText): boolean {
  const first = block.paragraphs[0];
  return first !== undefined && block.start - block.prefix.length <= text.startOf(first);
}
