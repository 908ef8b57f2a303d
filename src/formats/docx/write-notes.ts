import type { PageLayout } from "#formats/layout/page-layout.ts";
import type { PrintedDocument } from "#formats/layout/printed-document.ts";
import { asteriskId, noteId } from "./note-ids.ts";
import { paragraph, type WordXml } from "./paragraph.ts";
import { run, runOf, tab } from "./run.ts";
import type { SpanWriter } from "./write-spans.ts";

/** Word's own footnotes by their number, and one more for the asterisk of the sponsors. */
export function writeNotes(printed: PrintedDocument, spans: SpanWriter): WordXml {
  const asterisk = printed.opening.find((line) => line.asteriskNote !== null)?.asteriskNote ?? null;
  return [
    separatorNote("separator", -1, printed.layout),
    separatorNote("continuationSeparator", 0, printed.layout),
    ...(asterisk === null ? [] : [note(asteriskId, run("*", noteMark), run(asterisk))]),
    ...printed.notes.map(({ number, spans: words }) =>
      note(noteId(printed, number), runOf("<w:footnoteRef/>", noteMark), spans.write(words)),
    ),
  ].join("");
}

/** The number hangs out of the column, and a tab leads to its edge; both are in the style. */
function note(id: number, mark: WordXml, words: WordXml): WordXml {
  return `<w:footnote w:id="${id}">${paragraph(noteText, mark + runOf(tab) + words)}</w:footnote>`;
}

const noteText = { style: "FootnoteText" };
const noteMark = { style: "FootnoteReference" };

/**
 * The rule over the notes of a page: an underlined tab, since the rule that Word draws by itself is twice as long. That one is
 * there too, hidden: without it other word processors draw none.
 */
function separatorNote(
  kind: "separator" | "continuationSeparator",
  id: number,
  { noteRule }: PageLayout,
): WordXml {
  const look = {
    tabs: [{ at: noteRule.start + noteRule.length, side: "right" }],
    spacing: { before: 0, after: 80, line: 240, lineRule: "auto" },
    indent: { left: noteRule.start },
  } as const;
  const rule = paragraph(look, runOf(tab, { underline: true }) + runOf(`<w:${kind}/>`, { hidden: true }));
  return `<w:footnote w:type="${kind}" w:id="${id}">${rule}</w:footnote>`;
}

/**
 * A mark of its own instead of a number; Word does not count it. It has the style of all marks, by which other readers
 * know that the asterisk of the note is the same one and print it once, but stands on the line like its neighbours.
 */
export function asteriskMark(): WordXml {
  return runOf(`<w:footnoteReference w:customMarkFollows="1" w:id="${asteriskId}"/><w:t>*</w:t>`, {
    ...noteMark,
    align: "baseline",
  });
}
