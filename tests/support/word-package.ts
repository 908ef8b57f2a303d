// Word files made in code: the parts a test is about, and the least that a package needs around them.
import { writeZip } from "#formats/zip/write-zip.ts";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface WordParts {
  /** What stands in the body. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly header?: string;
  /** Further relationships of the text, as elements. */
  readonly relationships?: string;
  /** Further parts, or others in the place of those made here. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

const roots = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
  commentsExtended: "commentsEx",
  header: "hdr",
} as const;

export function wordPackage(parts: WordParts): Uint8Array {
  const files = new Map<string, string | Uint8Array>();
  files.set(
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  files.set("_rels/.rels", relationshipsPart(relationship("rId1", "officeDocument", "word/document.xml")));
  files.set("word/document.xml", wordPart("document", `<w:body>${parts.body}</w:body>`));
  let related = parts.relationships ?? "";
  for (const [name, root] of Object.entries(roots)) {
    // The names of the parts are keys of both.
    const content = parts[name as keyof typeof roots];
    if (content === undefined) continue;
    const prefix = name === "commentsExtended" ? "w15" : "w";
    files.set(`word/${name}.xml`, wordPart(root, content, prefix));
    related += relationship(`rId-${name}`, name, `${name}.xml`);
  }
  files.set("word/_rels/document.xml.rels", relationshipsPart(related));
  for (const [name, part] of Object.entries(parts.others ?? {})) files.set(name, part);
  return writeZip(
    new Map(
      [...files].map(([name, part]) => [
        name,
        typeof part === "string" ? new TextEncoder().encode(part) : part,
      ]),
    ),
  );
}

export function wordPart(root: string, content: string, prefix = "w"): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${prefix}:${root} ${namespaces}>${content}</${prefix}:${root}>`;
}

export function relationship(id: string, type: string, target: string, mode = ""): string {
  return `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"${mode === "" ? "" : ` TargetMode="${mode}"`}/>`;
}

export function relationshipsPart(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

/** A paragraph of runs, or of plain text; `properties` is what stands in w:pPr. */
export function p(content: string, properties = ""): string {
  const runs = content.startsWith("<") || content === "" ? content : r(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run; `look` is what stands in w:rPr. */
export function r(text: string, look = ""): string {
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export const italic = "<w:i/>";

/** Attributes of a tracked change. */
export function by(author: string, date = "2026-11-02T10:00:00Z"): string {
  return `w:id="9" w:author="${author}" w:date="${date}"`;
}
