import type { SourceStretch, SourceText } from "./locate-text.ts";
import type { PartEditor } from "./part-editor.ts";

/** Tracks the words of a stretch as deleted, in each of the paragraphs that it reaches over; their ends stay. */
export function deleteStretch(
  { start, end }: SourceStretch,
  { text, editor }: { readonly text: SourceText; readonly editor: PartEditor },
): void {
  for (let place = start; place < end; ) {
    const found = text.at(place);
    if (found === null) return;
    const { paragraph, offset } = found;
    const until = Math.min(paragraph.text.length, offset + end - place);
    editor.delete(paragraph, offset, until);
    place += Math.max(1, paragraph.text.length + 1 - offset);
  }
}
