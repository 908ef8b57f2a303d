// Footnote numbers follow from the order of first marks; they are never stored.
import type { NoteId, Resolution } from "./resolution.ts";
import { noteMarksOf } from "./spans.ts";

/** Numbers from 1: notes in the order of their first marks, then those without a mark in the order they are listed. */
export function numberNotes(resolution: Pick<Resolution, "blocks" | "notes">): ReadonlyMap<NoteId, number> {
  const numbers = new Map<NoteId, number>();
  const add = (note: NoteId): void => {
    if (!numbers.has(note)) numbers.set(note, numbers.size + 1);
  };
  for (const block of resolution.blocks) for (const { note } of noteMarksOf(block.spans)) add(note);
  for (const note of resolution.notes) add(note.id);
  return numbers;
}
