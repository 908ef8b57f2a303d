// The two parts of a Word file that hold its comments: what is said, and which answers which. Who says it is the delegation:
// no person's name leaves.
import type { Remark } from "#core/resolution/remark.ts";
import type { Comment } from "#core/resolution/resolution.ts";
import { escapeXml } from "#formats/docx/redline/part-source.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"';

/** In the order of the ids that the text has: each comment with its answers behind it, counted from 0. */
export function writeCommentParts(comments: readonly Comment[]): {
  readonly comments: string;
  readonly threads: string;
} {
  const said: string[] = [];
  const threads: string[] = [];
  for (const comment of comments) {
    const parent = said.length;
    for (const remark of [comment, ...comment.answers]) {
      const id = said.length;
      said.push(writeRemark(remark, id));
      const answers = id === parent ? "" : ` w15:paraIdParent="${paragraphId(parent)}"`;
      threads.push(
        `<w15:commentEx w15:paraId="${paragraphId(id)}"${answers} w15:done="${comment.resolved ? 1 : 0}"/>`,
      );
    }
  }
  return {
    comments: `${declaration}<w:comments ${namespaces}>${said.join("")}</w:comments>`,
    threads: `${declaration}<w15:commentsEx ${namespaces}>${threads.join("")}</w15:commentsEx>`,
  };
}

function writeRemark({ delegation, at, text }: Remark, id: number): string {
  const date = Number.isNaN(Date.parse(at)) ? "" : ` w:date="${escapeXml(at.replace(/\.\d+Z$/, "Z"))}"`;
  const author = printable(delegation);
  const lines = printable(text).split("\n").map(run).join("<w:r><w:br/></w:r>");
  return `<w:comment w:id="${id}" w:author="${escapeXml(author)}"${date} w:initials="${escapeXml(initialsOf(author))}"><w:p w14:paraId="${paragraphId(id)}" w14:textId="77777777">${lines}</w:p></w:comment>`;
}

function run(line: string): string {
  return line === "" ? "" : `<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`;
}

/** Eight figures of base sixteen, below 80000000; no paragraph of the text has one. */
function paragraphId(id: number): string {
  return (0x10000000 + id).toString(16).toUpperCase();
}

function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return words
    .slice(0, 3)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

/** What XML cannot hold is left out. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "");
}
