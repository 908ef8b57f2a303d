// What the library adds to every file and must not leave the house or differ from run to run.
import { type Document, Packer } from "docx";
import { writeZip } from "#formats/zip/write-zip.ts";

/** The parts of a package as the library makes them, before it packs them. */
interface Compiler {
  readonly compile: (document: Document) => ReadonlyMap<string, string | Uint8Array>;
}

/** Names no program and no person, carries no time, numbers its relationships, and packs in a fixed order. */
export function packDocument(document: Document, asteriskNote: number | null = null): Uint8Array {
  // The library keeps its compiler to itself; what it packs would only be unpacked again, which takes as long as writing it.
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const parts = new Map(
    [...compiler.compile(document)].map(([name, part]) => {
      const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
      return [name, cleanPart(name, bytes, asteriskNote)] as const;
    }),
  );
  renameRelationships(parts);
  return writeZip(
    new Map([...parts].sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))),
  );
}

/** Readers expect the list of content types first. */
function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : name.startsWith("_rels/") ? 1 : 2;
}

function cleanPart(name: string, part: Uint8Array, asteriskNote: number | null): Uint8Array {
  if (name === "docProps/core.xml") return change(part, cleanProperties);
  if (name === "word/document.xml") return change(part, renumberBookmarks);
  if (name === "word/footnotes.xml") return change(part, (xml) => markNotes(xml, asteriskNote));
  return part;
}

function change(part: Uint8Array, by: (xml: string) => string): Uint8Array {
  return new TextEncoder().encode(by(new TextDecoder().decode(part)));
}

function cleanProperties(xml: string): string {
  return xml
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "")
    .replace(/<(dc:creator|cp:lastModifiedBy|cp:revision)>[^<]*<\/\1>/g, "");
}

/** The library counts bookmarks over all documents it ever wrote. */
function renumberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")([^"]+)"/g, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}"`;
  });
}

/** An asterisk where the note has no number; and none in the separators, where the library puts one too. */
function markNotes(xml: string, asteriskNote: number | null): string {
  const separators =
    /(<w:footnote w:type="[^>]*>(?:(?!<\/w:footnote>).)*?)<w:r>(?:(?!<\/w:r>).)*<w:footnoteRef\/><\/w:r>/gs;
  const unmarked = xml.replace(separators, "$1");
  if (asteriskNote === null) return unmarked;
  const start = unmarked.indexOf(`<w:footnote w:id="${asteriskNote}">`);
  return unmarked.slice(0, start) + unmarked.slice(start).replace("<w:footnoteRef/>", "<w:t>*</w:t>");
}

/** The library makes relationship ids up; what is equal must have equal bytes. */
function renameRelationships(parts: Map<string, Uint8Array>): void {
  for (const [name, part] of [...parts]) {
    const source = /^(.*)_rels\/(.*)\.rels$/.exec(name);
    if (source === null) continue;
    const owner = `${source[1] ?? ""}${source[2] ?? ""}`;
    const names = new Map<string, string>();
    const renamed = change(part, (xml) =>
      xml.replace(/ Id="([^"]+)"/g, (_, id: string) => {
        names.set(id, `rId${names.size + 1}`);
        return ` Id="${names.get(id) ?? id}"`;
      }),
    );
    parts.set(name, renamed);
    const owned = parts.get(owner);
    if (owned === undefined) continue;
    parts.set(
      owner,
      change(owned, (xml) =>
        xml.replace(/ r:(id|embed|link)="([^"]+)"/g, (whole, key: string, id: string) => {
          const now = names.get(id);
          return now === undefined ? whole : ` r:${key}="${now}"`;
        }),
      ),
    );
  }
}
