// OpenDocument texts made in code: the parts a test is about, and the least that a package needs around them.
import { writeZip } from "#formats/zip/write-zip.ts";

const oasis = ["office", "style", "text", "table", "manifest"].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const namespaces = [
  ...oasis,
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:math="http://www.w3.org/1998/Math/MathML"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"',
].join(" ");

export interface OdtParts {
  /** What stands in the text. */
  readonly body: string;
  /** Automatic styles of the text. */
  readonly automatic?: string;
  readonly named?: string;
  /** Pages with their heads and feet. */
  readonly pages?: string;
  readonly mimetype?: string;
  readonly manifest?: string;
  /** Further parts, or others in the place of those made here. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

export function odtPackage({
  body,
  automatic = "",
  named = "",
  pages = "",
  mimetype = "application/vnd.oasis.opendocument.text",
  manifest = "",
  others = {},
}: OdtParts): Uint8Array {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    mimetype,
    "META-INF/manifest.xml": odtPart("manifest:manifest", partsListed + manifest),
    "content.xml": odtPart(
      "office:document-content",
      `<office:automatic-styles>${italicStyle}${listStyle}${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    "styles.xml": odtPart(
      "office:document-styles",
      `<office:styles>${named}</office:styles><office:master-styles>${pages}</office:master-styles>`,
    ),
    ...others,
  };
  return writeZip(
    new Map(
      Object.entries(files).map(([name, part]) => [
        name,
        typeof part === "string" ? new TextEncoder().encode(part) : part,
      ]),
    ),
  );
}

const partsListed = [
  ["/", "application/vnd.oasis.opendocument.text"],
  ["content.xml", "text/xml"],
  ["styles.xml", "text/xml"],
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join("");

export function odtPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${namespaces} ${root.split(":")[0]}:version="1.3">${content}</${root}>`;
}

/** A text style "I" in italics, and a list style "L" that counts 1., (a), (i). */
const italicStyle =
  '<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>';
const numbers = [
  ["1", "", "."],
  ["a", "(", ")"],
  ["i", "(", ")"],
].map(
  ([format, before, behind], at) =>
    `<text:list-level-style-number text:level="${at + 1}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${behind}"/>`,
);
const listStyle = `<text:list-style style:name="L">${numbers.join("")}</text:list-style>`;

export function odtP(content: string, style = ""): string {
  return `<text:p${style === "" ? "" : ` text:style-name="${style}"`}>${content}</text:p>`;
}

export function odtItalic(words: string): string {
  return `<text:span text:style-name="I">${words}</text:span>`;
}

export function odtItem(content: string, start = ""): string {
  return `<text:list-item${start === "" ? "" : ` text:start-value="${start}"`}>${content}</text:list-item>`;
}

/** `attributes` of the list: ' text:continue-numbering="true"'. */
export function odtList(items: string, attributes = ""): string {
  return `<text:list text:style-name="L"${attributes}>${items}</text:list>`;
}

/** A change at the head of the text; `what` is insertion, deletion or format-change, `content` what was deleted. */
export function odtChange(id: string, what: string, author: string, content = ""): string {
  return `<text:changed-region xml:id="${id}"><text:${what}><office:change-info><dc:creator>${author}</dc:creator><dc:date>2026-11-02T10:00:00.000000000</dc:date></office:change-info>${content}</text:${what}></text:changed-region>`;
}

/** The marks in the text: where a change begins, ends, or where something is gone. */
export function odtMark(id: string, where: "-start" | "-end" | ""): string {
  return `<text:change${where} text:change-id="${id}"/>`;
}
