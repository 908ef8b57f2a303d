// A part for footnotes in a package that has none yet.
import { addPart } from "./add-part.ts";
import { mergeNotes } from "./order-notes.ts";

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";

/** Word wants the lines that part notes from the text among the notes. */
const separators =
  '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

const emptyPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="${namespace}">${separators}</w:footnotes>`;

export function addFootnotesPart(files: Map<string, Uint8Array>, document: string, notes: string): void {
  addPart(files, document, {
    name: "footnotes.xml",
    relationshipType,
    contentType,
    source: mergeNotes(emptyPart, notes),
    id: "rIdNotes",
  });
}
