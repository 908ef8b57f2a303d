import { Paragraph, type ParagraphChild, StringContainer, Tab, TextRun, type XmlComponent } from "docx";
import type { PrintedDocument } from "#formats/layout/printed-document.ts";
import { element } from "./element.ts";
import { asteriskId, noteId } from "./note-ids.ts";
import type { SpanWriter } from "./write-spans.ts";

export type Footnotes = Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;

/** Word's own footnotes by their number, and one more for the asterisk of the sponsors. */
export function writeNotes(printed: PrintedDocument, spans: SpanWriter): Footnotes {
  const notes: Record<string, { children: readonly Paragraph[] }> = {};
  for (const note of printed.notes)
    notes[noteId(printed, note.number)] = {
      children: [noteParagraph(spans.write(note.spans))],
    };
  const asterisk = printed.opening.find((line) => line.asteriskNote !== null)?.asteriskNote;
  if (asterisk != null) notes[asteriskId] = { children: [noteParagraph([new TextRun(asterisk)])] };
  return notes;
}

/** The number hangs out of the column, and a tab leads to its edge; both are in the style. */
function noteParagraph(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: "FootnoteText",
    children: [new TextRun({ children: [new Tab()] }), ...children],
  });
}

/**
 * A mark of its own instead of a number; Word does not count it. It has the style of all marks, by which other readers
 * know that the asterisk of the note is the same one and print it once, but stands on the line like its neighbours.
 */
export function asteriskMark(): ParagraphChild {
  const look = element("w:rPr", {}, [
    element("w:rStyle", { val: ["w:val", "FootnoteReference"] }, []),
    element("w:vertAlign", { val: ["w:val", "baseline"] }, []),
  ]);
  const run: XmlComponent = element("w:r", {}, [
    look,
    element("w:footnoteReference", { custom: ["w:customMarkFollows", 1], id: ["w:id", asteriskId] }, []),
    new StringContainer("w:t", "*"),
  ]);
  return run as unknown as ParagraphChild; // a run, but not of the library's class
}
