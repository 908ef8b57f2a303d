// Ids of footnotes in the order of their marks: LibreOffice hands the notes of a file out by the order of their ids, and would show
// a new note under another's mark.

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

const marks = /(<w:footnoteReference\b[^>]{0,200}?\sw:id=["'])(\d{1,9})["']/g;
const noteElements = /(<w:footnote\b[^>]{0,200}?\sw:id=["'])(\d{1,9})["']/g;
