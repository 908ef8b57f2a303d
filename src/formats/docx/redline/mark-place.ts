import type { Piece } from "#core/diff/comparison.ts";
import type { NoteId } from "#core/resolution/resolution.ts";
import type { LocatedText } from "./locate-text.ts";
import { noteMark } from "./source-paragraphs.ts";

/** Where the mark of a note stands in the source; null where the source shows none. */
export function markPlace(text: LocatedText, { start }: Piece, note: NoteId): number | null {
  let characters = 0;
  for (let at = 0; at < text.units.length && characters <= start; at += 1) {
    if (text.units.charAt(at) !== noteMark) characters += 1;
    else if (characters === start && text.notes.get(at) === note) {
      const stretch = text.stretches[at];
      return stretch === undefined || stretch.start === stretch.end ? null : stretch.start;
    }
  }
  return null;
}
