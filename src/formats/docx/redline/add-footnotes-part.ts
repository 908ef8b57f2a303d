// A part for footnotes in a package that has none yet.

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";

/** Word wants the lines that part notes from the text among the notes. */
const separators =
  '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

export function addFootnotesPart(files: Map<string, Uint8Array>, document: string, notes: string): void {
  const slash = document.lastIndexOf("/") + 1;
  const folder = document.slice(0, slash);
  files.set(
    `${folder}footnotes.xml`,
    encode(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="${namespace}">${separators}${notes}</w:footnotes>`,
    ),
  );
  const relationships = `${folder}_rels/${document.slice(slash)}.rels`;
  const related = decode(files.get(relationships)) || emptyRelationships;
  const id = freeId(related);
  const relationship = `<Relationship Id="${id}" Type="${relationshipType}" Target="footnotes.xml"/>`;
  files.set(relationships, encode(withLast(related, relationship)));
  const types = decode(files.get("[Content_Types].xml"));
  const override = `<Override PartName="/${folder}footnotes.xml" ContentType="${contentType}"/>`;
  files.set("[Content_Types].xml", encode(withLast(types, override)));
}

const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The element as the last one in the root of a part. */
function withLast(part: string, element: string): string {
  const empty = /<(\w+)([^<>]*)\/>\s*$/.exec(part);
  if (empty !== null) return `${part.slice(0, empty.index)}<${empty[1]}${empty[2]}>${element}</${empty[1]}>`;
  const end = part.lastIndexOf("</");
  return `${part.slice(0, end)}${element}${part.slice(end)}`;
}

function freeId(relationships: string): string {
  let number = 1;
  while (relationships.includes(`"rIdNotes${number}"`)) number += 1;
  return `rIdNotes${number}`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}
