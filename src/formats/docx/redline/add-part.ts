// A part more in a package, beside the text, which names it.

export interface AddedPart {
  /** Beside the text: "footnotes.xml". */
  readonly name: string;
  readonly relationshipType: string;
  readonly contentType: string;
  readonly source: string;
  /** What its id in the list of relationships begins with. */
  readonly id: string;
}

/** `document` is the name of the part with the text. */
export function addPart(files: Map<string, Uint8Array>, document: string, part: AddedPart): void {
  const slash = document.lastIndexOf("/") + 1;
  const folder = document.slice(0, slash);
  files.set(`${folder}${part.name}`, encode(part.source));
  const relationships = `${folder}_rels/${document.slice(slash)}.rels`;
  const related = decode(files.get(relationships)) || emptyRelationships;
  const id = freeId(related, part.id);
  const relationship = `<Relationship Id="${id}" Type="${part.relationshipType}" Target="${part.name}"/>`;
  files.set(relationships, encode(withLast(related, relationship)));
  const types = decode(files.get("[Content_Types].xml"));
  const override = `<Override PartName="/${folder}${part.name}" ContentType="${part.contentType}"/>`;
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

function freeId(relationships: string, name: string): string {
  let number = 1;
  while (relationships.includes(`"${name}${number}"`)) number += 1;
  return `${name}${number}`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}
