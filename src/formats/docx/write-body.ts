import { Bookmark, Paragraph, type ParagraphChild, Tab, TextRun } from "docx";
import type { BlockId } from "#core/resolution/resolution.ts";
import type { PrintedBlock, PrintedDocument, PrintedNote } from "#formats/layout/printed-document.ts";
import type { Numbering } from "./plan-numbering.ts";
import { findReferredTo, paragraphBookmark, type SpanWriter } from "./write-spans.ts";

interface BodyWriter {
  readonly printed: PrintedDocument;
  readonly numbering: Numbering;
  readonly spans: SpanWriter;
}

export function writeBlocks(blocks: readonly PrintedBlock[], writer: BodyWriter): readonly Paragraph[] {
  const referredTo = findReferredTo(writer.printed);
  return blocks.map((block) => writeBlock(block, writer, referredTo));
}

/** Notes without a mark, after the text. */
export function writeLooseNotes(notes: readonly PrintedNote[], spans: SpanWriter): readonly Paragraph[] {
  return notes.map(
    (note) =>
      new Paragraph({
        style: "FootnoteText",
        children: [
          new TextRun({ text: String(note.number), superScript: true }),
          tab(),
          ...spans.write(note.spans),
        ],
      }),
  );
}

function writeBlock(block: PrintedBlock, writer: BodyWriter, referredTo: ReadonlySet<BlockId>): Paragraph {
  const place = writer.numbering.places.get(block.id);
  return new Paragraph({
    style: styleOf(block),
    ...(place === undefined ? {} : { numbering: { reference: place.reference, level: place.level } }),
    ...(block.kind === "annex" ? { pageBreakBefore: true } : {}),
    ...(block.kind === "continuation" && block.level > 1 ? continuationIndent(block, writer) : {}),
    children: [
      ...(referredTo.has(block.id) ? [bookmark(block.id)] : []),
      ...labelRuns(block, place !== undefined),
      ...writer.spans.write(block.spans),
    ],
  });
}

/** A field asks for the number of the paragraph its bookmark is in: around the words it would be in the way of others. */
function bookmark(block: BlockId): ParagraphChild {
  return new Bookmark({ id: paragraphBookmark(block), children: [new TextRun("")] });
}

function styleOf(block: PrintedBlock): string {
  switch (block.kind) {
    case "title":
      return "TextHeading";
    case "enacting":
      return "EnactingLine";
    case "preambular":
      return "Preambular";
    case "operative":
      return "Operative";
    case "subparagraph":
      return `Subparagraph${Math.max(1, block.level)}`;
    case "continuation":
      return "Continuation";
    case "section":
      return "SectionHeading";
    case "part":
      return "PartHeading";
    case "annex":
      return "AnnexHeading";
    case "heading":
      return "TextHeading";
    case "text":
      return "PlainText";
  }
}

/** What Word does not count is written: "Annex II", a number held as circulated. Headings have their words on a line below. */
function labelRuns(block: PrintedBlock, isCounted: boolean): readonly ParagraphChild[] {
  const standsAlone = block.kind === "section" || block.kind === "part" || block.kind === "annex";
  const below =
    standsAlone && block.label !== "" && block.spans.length > 0 ? [new TextRun({ break: 1 })] : [];
  if (isCounted || block.label === "") return below;
  return standsAlone ? [new TextRun(block.label), ...below] : [new TextRun(block.label), tab()];
}

function continuationIndent(block: PrintedBlock, { printed }: BodyWriter) {
  const { columnIndent: column, step } = printed.layout;
  return { indent: { left: column + (block.level + 2) * step, right: column } };
}

function tab(): ParagraphChild {
  return new TextRun({ children: [new Tab()] });
}
