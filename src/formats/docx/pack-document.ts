// A Word file from what is written of it: its parts, how they refer to each other, and nothing about who wrote it or when.
import { escapeAttribute, escapeText } from "#formats/xml/xml-text.ts";
import { writeZip } from "#formats/zip/write-zip.ts";
import type { WordXml } from "./paragraph.ts";
import type { WordPart } from "./word-part.ts";

type PageKind = "default" | "first" | "even";

export interface RunningParts {
  readonly heads: Readonly<Record<PageKind, WordXml>>;
  readonly feet: Readonly<Record<PageKind, WordXml>>;
}

interface WrittenPart {
  readonly xml: WordXml;
  readonly part: WordPart;
}

/** Lengths are twips. */
export interface WrittenDocument {
  readonly title: string;
  readonly body: WrittenPart;
  readonly notes?: WrittenPart;
  readonly styles: WordXml;
  readonly numbering?: WordXml;
  readonly running?: RunningParts;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margin: Readonly<Record<"top" | "bottom" | "left" | "right", number>> & {
      readonly header?: number;
      readonly footer?: number;
    };
  };
  readonly tabStop?: number;
}

/** A part, what it is to Word, and what it refers to: other parts and addresses outside, by id. */
interface Part {
  readonly name: string;
  readonly type: string;
  readonly xml: string;
  readonly links?: ReadonlyMap<string, string>;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}/relationships"`;
const pageKinds = ["default", "first", "even"] as const satisfies readonly PageKind[];

/** Equal content gives equal bytes. The list of content types comes first, as some readers ask. */
export function packDocument(written: WrittenDocument): Uint8Array {
  const parts = wordParts(written);
  const main: Part = {
    name: "document",
    type: "document.main",
    xml: root("document", `<w:body>${written.body.xml}${section(written)}</w:body>`),
    links: written.body.part.links,
  };
  const files = new Map<string, string>([
    ["[Content_Types].xml", contentTypes([main, ...parts])],
    ["_rels/.rels", packageRelationships],
    ["docProps/core.xml", properties(written.title)],
    ["word/document.xml", declared(main.xml)],
    ["word/_rels/document.xml.rels", relationships(parts, main.links)],
  ]);
  for (const { name, xml, links } of parts) {
    files.set(`word/${name}.xml`, declared(xml));
    if (links !== undefined && links.size > 0)
      files.set(`word/_rels/${name}.xml.rels`, relationships([], links));
  }
  const encoder = new TextEncoder();
  return writeZip(new Map([...files].map(([name, xml]) => [name, encoder.encode(xml)])));
}

function wordParts({ styles, numbering, notes, running, ...written }: WrittenDocument): readonly Part[] {
  const parts: Part[] = [{ name: "styles", type: "styles", xml: root("styles", styles) }];
  if (numbering !== undefined)
    parts.push({ name: "numbering", type: "numbering", xml: root("numbering", numbering) });
  const settings = settingsOf(written.tabStop, notes !== undefined, running !== undefined);
  parts.push({ name: "settings", type: "settings", xml: root("settings", settings) });
  if (notes !== undefined) {
    const xml = root("footnotes", notes.xml);
    parts.push({ name: "footnotes", type: "footnotes", xml, links: notes.part.links });
  }
  if (running !== undefined)
    for (const [index, kind] of pageKinds.entries()) {
      parts.push(
        { name: `header${index + 1}`, type: "header", xml: root("hdr", running.heads[kind]) },
        { name: `footer${index + 1}`, type: "footer", xml: root("ftr", running.feet[kind]) },
      );
    }
  return parts;
}

function root(name: string, content: WordXml): string {
  return `<w:${name} ${namespaces}>${content}</w:${name}>`;
}

function declared(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`;
}

/** Without the last entry Word opens the file as one of an older program, with fewer of its features. */
function settingsOf(tabStop: number | undefined, hasNotes: boolean, hasRunning: boolean): WordXml {
  return [
    tabStop === undefined ? "" : `<w:defaultTabStop w:val="${tabStop}"/>`,
    hasRunning ? "<w:evenAndOddHeaders/>" : "",
    hasNotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : "",
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  ].join("");
}

function section({ page, running }: WrittenDocument): WordXml {
  const { top, right, bottom, left, header = 708, footer = 708 } = page.margin;
  const heads = pageKinds.map(
    (kind, index) => `<w:headerReference w:type="${kind}" r:id="header${index + 1}"/>`,
  );
  const feet = pageKinds.map(
    (kind, index) => `<w:footerReference w:type="${kind}" r:id="footer${index + 1}"/>`,
  );
  const turned = page.width > page.height ? ' w:orient="landscape"' : "";
  return (
    `<w:sectPr>${running === undefined ? "" : [...heads, ...feet].join("")}` +
    `<w:pgSz w:w="${page.width}" w:h="${page.height}"${turned}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>` +
    `${running === undefined ? "" : "<w:titlePg/>"}</w:sectPr>`
  );
}

/** A part is named by its own name, an address by the id that the words have for it. */
function relationships(parts: readonly Part[], links: ReadonlyMap<string, string> = new Map()): string {
  const inside = parts.map(
    ({ name, type }) =>
      `<Relationship Id="${name}" Type="${office}/relationships/${type}" Target="${name}.xml"/>`,
  );
  const outside = [...links].map(
    ([id, address]) =>
      `<Relationship Id="${id}" Type="${office}/relationships/hyperlink" Target="${escapeAttribute(address)}" TargetMode="External"/>`,
  );
  return declared(
    `<Relationships xmlns="${packaged}/relationships">${[...inside, ...outside].join("")}</Relationships>`,
  );
}

const packageRelationships = declared(
  `<Relationships xmlns="${packaged}/relationships">` +
    `<Relationship Id="document" Type="${office}/relationships/officeDocument" Target="word/document.xml"/>` +
    `<Relationship Id="properties" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    "</Relationships>",
);

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(
    ({ name, type }) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`,
  );
  return declared(
    `<Types xmlns="${packaged}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
      `${overrides.join("")}</Types>`,
  );
}

/** The title alone: no program, no person, no time. */
function properties(title: string): string {
  return declared(
    `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(title)}</dc:title></cp:coreProperties>`,
  );
}
