// Files of every format that try to have something read from the disk or from an address, each beside a harmless one.
import { writeZip } from "#formats/zip/write-zip.ts";
import { odtP, odtPackage } from "#tests/support/odt-package.ts";
import { plainPdf } from "#tests/support/plain-pdf.ts";
import { p, relationship, relationshipsPart, wordPackage } from "#tests/support/word-package.ts";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const lines = ["The Human Rights Council,", "Noting a lamp,", "1. Decides to look."];
const address = "http://127.0.0.1:9/lamp";
const bait = "/etc/passwd";
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = lines.map((line) => p(line)).join("");
const odt = lines.map((line) => odtP(line)).join("");
const entity = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file://${bait}">]><a>&b;</a>`;

export const harmlessFiles: readonly NamedFile[] = [
  { name: "a.docx", bytes: wordPackage({ body: word }) },
  { name: "a.odt", bytes: odtPackage({ body: odt }) },
  { name: "a.pdf", bytes: plainPdf([lines]) },
  { name: "a.txt", bytes: encode(lines.join("\n\n")) },
  { name: "a.md", bytes: encode(lines.join("\n\n")) },
  { name: "a.html", bytes: encode(lines.map((line) => `<p>${line}</p>`).join("")) },
  { name: "a.akn.xml", bytes: encode("<akomaNtoso/>") },
  { name: "a.json", bytes: encode("{}") },
  { name: "a.penholder", bytes: writeZip(new Map([["manifest.json", encode("{}")]])) },
];

/** Everything a file can name that is not in it. */
export const harmfulFiles: readonly NamedFile[] = [
  {
    name: "elsewhere.docx",
    bytes: wordPackage({
      body: `${word}${p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> INCLUDETEXT "/etc/passwd" </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/></w:r>')}`,
      relationships:
        relationship("a", "attachedTemplate", `${address}.dotm`, "External") +
        relationship("b", "image", `file://${bait}`, "External") +
        relationship("c", "styles", "../../../../etc/passwd"),
      others: { "../../evil.xml": "<a/>", [bait]: "x" },
    }),
  },
  {
    name: "text-elsewhere.docx",
    bytes: wordPackage({
      body: "",
      others: {
        "_rels/.rels": relationshipsPart(relationship("r", "officeDocument", `file://${bait}`, "External")),
      },
    }),
  },
  { name: "entity.docx", bytes: wordPackage({ body: "", others: { "word/document.xml": entity } }) },
  {
    name: "elsewhere.odt",
    bytes: odtPackage({
      body: `${odt}<text:section text:name="s"><text:section-source xlink:href="${address}"/></text:section>${odtP(`<draw:frame><draw:object xlink:href="../../../..${bait}"/><draw:image xlink:href="${address}.png"/></draw:frame>`)}`,
      others: { "../../evil.xml": "<a/>" },
    }),
  },
  { name: "entity.odt", bytes: odtPackage({ body: "", others: { "content.xml": entity } }) },
  { name: "elsewhere.fodt", bytes: encode(entity) },
  { name: "elsewhere.pdf", bytes: harmfulPdf() },
  {
    name: "elsewhere.html",
    bytes: encode(
      `<base href="${address}"><link rel="stylesheet" href="file://${bait}"><script src="${address}"></script>${lines.map((line) => `<p>${line}<img src="${address}.png"></p>`).join("")}<iframe src="file://${bait}"></iframe>`,
    ),
  },
  {
    name: "elsewhere.md",
    bytes: encode(`${lines.join("\n\n")}\n\n![lamp](file://${bait})\n\n<img src="${address}">`),
  },
  { name: "elsewhere.txt", bytes: encode(`${lines.join("\n\n")}\n\n${address}\n\nfile://${bait}`) },
  { name: "entity.akn.xml", bytes: encode(entity) },
  {
    name: "style.akn.xml",
    bytes: encode(
      `<?xml-stylesheet href="${address}"?><akomaNtoso xmlns:x="${address}" x:src="file://${bait}"/>`,
    ),
  },
  { name: "keys.json", bytes: encode('{"__proto__":{"path":"/etc/passwd"},"constructor":{"prototype":{}}}') },
  {
    name: "path.penholder",
    bytes: writeZip(
      new Map([
        ["manifest.json", encode("{}")],
        ["attachments/../../../../etc/passwd", encode("x")],
      ]),
    ),
  },
];

/** The catalogue is put behind the file, as a later version of it: a page opened from an address, a program started, a stream kept elsewhere. */
function harmfulPdf(): Uint8Array {
  const plain = String.fromCharCode(...plainPdf([lines]));
  const start = /startxref\n(\d+)/.exec(plain)?.[1] ?? "0";
  const catalogue = `1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${address}) >> /AA << /WC << /S /Launch /F (${bait}) >> >> /Metadata 90 0 R >>\nendobj\n`;
  const stream = `90 0 obj\n<< /Type /Metadata /Length 0 /F << /FS /URL /F (${address}) >> >>\nstream\n\nendstream\nendobj\n`;
  const place = (at: number): string => `${String(plain.length + at).padStart(10, "0")} 00000 n \n`;
  const table = plain.length + catalogue.length + stream.length;
  const file = `${plain}${catalogue}${stream}xref\n1 1\n${place(0)}90 1\n${place(catalogue.length)}trailer\n<< /Size 91 /Root 1 0 R /Prev ${start} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array([...file].map((character) => character.charCodeAt(0)));
}
