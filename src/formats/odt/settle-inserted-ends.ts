// Paragraphs put in behind another one: an OpenDocument text marks the end of the one before as new, because the change began there.
import type { WordParagraph } from "#formats/docx/read/word-document.ts";

/** The end of the paragraph before is its own, and those of the paragraphs behind it are the new ones. */
export function settleInsertedEnds(paragraphs: readonly WordParagraph[]): readonly WordParagraph[] {
  const settled = [...paragraphs];
  for (let at = 0; at < settled.length; at += 1) {
    const first = settled[at];
    if (first === undefined || first.insertedEnd === null || isNew(first)) continue;
    let last = at + 1;
    while (goesOn(settled[last], first) && settled[last]?.insertedEnd !== null) last += 1;
    const end = settled[last];
    if (end === undefined || !goesOn(end, first) || end.insertedEnd !== null) continue;
    let moved = first.insertedEnd;
    settled[at] = { ...first, insertedEnd: null };
    for (let next = at + 1; next <= last; next += 1) {
      const paragraph = settled[next];
      if (paragraph === undefined) continue;
      const own = paragraph.insertedEnd;
      settled[next] = { ...paragraph, insertedEnd: moved };
      moved = own ?? moved;
    }
    at = last;
  }
  return settled;
}

/** All of it was put in. */
function isNew({ pieces }: WordParagraph): boolean {
  return pieces.every(({ inserted }) => inserted !== null);
}

function goesOn(paragraph: WordParagraph | undefined, first: WordParagraph): boolean {
  if (paragraph === undefined || !isNew(paragraph)) return false;
  return paragraph.cell?.table === first.cell?.table && paragraph.cell?.cell === first.cell?.cell;
}
