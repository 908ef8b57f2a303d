// Comments in a Word file that was written before: on their words in its text, as Word's own, with their answers.
import type { Block, Comment, Resolution } from "#core/resolution/resolution.ts";
import { addPart } from "#formats/docx/redline/add-part.ts";
import { type LocatedBase, type LocatedBlock, locateBlocks } from "#formats/docx/redline/locate-blocks.ts";
import { applySplices } from "#formats/docx/redline/part-source.ts";
import { noteMark, type SourceUnit } from "#formats/docx/redline/source-paragraphs.ts";
import { openSourceParts } from "#formats/docx/redline/source-parts.ts";
import { readZip } from "#formats/zip/read-zip.ts";
import { writeZip } from "#formats/zip/write-zip.ts";
import { RunCuts } from "./run-cuts.ts";
import { writeCommentParts } from "./write-comment-parts.ts";

const documentPart = "word/document.xml";
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** `bytes` is the resolution as this program writes it; its comments are in their places there. */
export function addComments(
  bytes: Uint8Array,
  resolution: Resolution,
  comments: readonly Comment[],
): Uint8Array {
  const zip = readZip(bytes);
  const opened = openSourceParts(bytes);
  // What this program wrote a moment ago can be read.
  if (!zip.ok || !opened.ok) throw new Error("A file that was just written could not be opened");
  if (comments.length === 0) return bytes;
  const { body } = opened.value;
  const located = locateBlocks(resolution, { body: body.paragraphs, footnotes: null, endnotes: null });
  const cuts = new RunCuts(body.source);
  let last = -1;
  for (const comment of inTextOrder(comments, resolution.blocks)) {
    const ids = [comment, ...comment.answers].map(() => {
      last += 1;
      return last;
    });
    placeComment(comment, ids, { located, cuts, blocks: resolution.blocks });
  }
  const files = new Map(zip.files);
  files.set(documentPart, new TextEncoder().encode(applySplices(body.source, cuts.splices())));
  const parts = writeCommentParts(inTextOrder(comments, resolution.blocks));
  addPart(files, documentPart, {
    name: "comments.xml",
    relationshipType: `${officeTypes}/comments`,
    contentType: `${contentTypes}.comments+xml`,
    source: parts.comments,
    id: "rIdComments",
  });
  addPart(files, documentPart, {
    name: "commentsExtended.xml",
    relationshipType: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    contentType: `${contentTypes}.commentsExtended+xml`,
    source: parts.threads,
    id: "rIdThreads",
  });
  return writeZip(files);
}

function inTextOrder(comments: readonly Comment[], blocks: readonly Block[]): readonly Comment[] {
  const order = new Map(blocks.map(({ id }, at) => [id, at]));
  const at = ({ block }: Comment): number => order.get(block) ?? -1;
  return comments.toSorted((one, other) => at(one) - at(other) || one.start - other.start);
}

interface Places {
  readonly located: LocatedBase;
  readonly cuts: RunCuts;
  readonly blocks: readonly Block[];
}

/** A comment whose paragraph is gone stands at the first one: it is not left out. */
function placeComment(comment: Comment, ids: readonly number[], { located, cuts, blocks }: Places): void {
  const own = located.blocks.get(comment.block) ?? null;
  const first = blocks.flatMap(({ id }) => located.blocks.get(id) ?? [])[0];
  const block = own ?? first;
  if (block === undefined) return;
  const [from, to] = own === null ? [0, 0] : unitsOf(block, comment);
  const starts = ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join("");
  const ends = ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>`).join("");
  const marks = ids.map((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`).join("");
  const begin = unitAt(located, block.stretches[from]?.start);
  const end = unitAt(located, (block.stretches[Math.max(from, to - 1)]?.end ?? 0) - 1);
  if (begin === null) cuts.atEndOf(block.paragraphs[0]?.element ?? null, marks);
  else if (to <= from || end === null) cuts.before(begin.unit, begin.offset, marks);
  else {
    cuts.before(begin.unit, begin.offset, starts);
    cuts.behind(end.unit, end.offset + 1, `${ends}${marks}`);
  }
}

/** From which unit to behind which: comments count the text without its footnote marks. */
function unitsOf({ units }: LocatedBlock, { start, end, words }: Comment): readonly [number, number] {
  if (words === "") return [0, units.length];
  const places: number[] = [];
  for (let at = 0; at < units.length; at += 1) if (units.charAt(at) !== noteMark) places.push(at);
  const from = places[start] ?? units.length - 1;
  return end > start ? [from, (places[end - 1] ?? units.length - 1) + 1] : [Math.max(0, from), 0];
}

function unitAt(
  { text }: LocatedBase,
  place: number | undefined,
): { readonly unit: SourceUnit; readonly offset: number } | null {
  const found = place === undefined || place < 0 ? null : text.at(place);
  const unit = found?.paragraph.units.find(
    ({ start, text: { length } }) => start <= found.offset && found.offset < start + length,
  );
  return found === null || unit === undefined ? null : { unit, offset: found.offset - unit.start };
}
