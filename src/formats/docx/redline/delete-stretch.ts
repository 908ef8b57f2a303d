import type { SourceStretch, SourceText } from "./locate-text.ts";
import type { PartEditor } from "./part-editor.ts";
import type { SourceParagraph } from "./source-paragraphs.ts";

/** Tracks the words of a stretch as deleted, in each of the paragraphs that it reaches over; their ends stay. */
export function deleteStretch(
  stretch: SourceStretch,
  { text, editor }: { readonly text: SourceText; readonly editor: PartEditor },
): void {
  forEachParagraph(stretch, text, (paragraph, start, end) => editor.delete(paragraph, start, end));
}

/** The part of a stretch in each of the paragraphs that it reaches over. */
export function forEachParagraph(
  { start, end }: SourceStretch,
  text: SourceText,
  take: (paragraph: SourceParagraph, start: number, end: number) => void,
): void {
  for (let place = start; place < end; ) {
    const found = text.at(place);
    if (found === null) return;
    const { paragraph, offset } = found;
    take(paragraph, offset, Math.min(paragraph.text.length, offset + end - place));
    place += Math.max(1, paragraph.text.length + 1 - offset);
  }
}
