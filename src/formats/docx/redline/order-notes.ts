// Ids of footnotes in the order of their marks: LibreOffice hands the notes of a file out by the order of their ids, and would show
// a new note under another's mark.

import { applySplices } from "./part-source.ts";

export interface NotedParts {
  readonly body: string;
  /** Elements of the part of the footnotes: the base's, or new ones. */
  readonly notes: readonly string[];
}

/** The same parts, with the same ids dealt out anew where they do not rise from mark to mark. */
export function orderNotes({ body, notes }: NotedParts): NotedParts {
  const marked = [...new Set([...body.matchAll(marks)].map(([, , id]) => Number(id)))];
  if (marked.every((id, at) => at === 0 || id > (marked[at - 1] ?? 0))) return { body, notes };
  const rising = [...marked].sort((one, other) => one - other);
  const ids = new Map(marked.map((id, at) => [id, rising[at] ?? id]));
  const renumber = (source: string, pattern: RegExp) =>
    source.replace(
      pattern,
      (whole, before: string, id: string) => `${before}${ids.get(Number(id)) ?? id}${whole.slice(-1)}`,
    );
  return { body: renumber(body, marks), notes: notes.map((part) => renumber(part, noteElements)) };
}

/** The part of the notes with new ones each before the first that has a higher id: LibreOffice minds their order too. */
export function mergeNotes(part: string, added: string): string {
  const ends = part.lastIndexOf("</");
  const known = elementsOf(part);
  const splices = elementsOf(added)
    .sort((one, other) => one.id - other.id)
    .map(({ id, start, end }) => {
      const place = known.find((note) => note.id > id)?.start ?? (ends < 0 ? part.length : ends);
      return { start: place, end: place, text: added.slice(start, end) };
    });
  return applySplices(part, splices);
}

interface NoteElement {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

function elementsOf(source: string): NoteElement[] {
  return [...source.matchAll(noteElements)].map(({ 2: id, index }) => ({
    id: Number(id),
    start: index,
    end: source.indexOf("</w:footnote>", index) + "</w:footnote>".length,
  }));
}

const marks = /(<w:footnoteReference\b[^>]{0,200}?\sw:id=["'])(\d{1,9})["']/g;
const noteElements = /(<w:footnote\b[^>]{0,200}?\sw:id=["'])(\d{1,9})["']/g;
