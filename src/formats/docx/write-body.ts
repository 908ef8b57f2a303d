import type { BlockId } from "#core/resolution/resolution.ts";
import type { PrintedBlock, PrintedDocument, PrintedNote } from "#formats/layout/printed-document.ts";
import { type ParagraphLook, paragraph, type WordXml } from "./paragraph.ts";
import type { Numbering } from "./plan-numbering.ts";
import { lineBreak, run, runOf, tab } from "./run.ts";
import type { WordPart } from "./word-part.ts";
import { findReferredTo, paragraphBookmark, type SpanWriter } from "./write-spans.ts";

interface BodyWriter {
  readonly printed: PrintedDocument;
  readonly numbering: Numbering;
  readonly spans: SpanWriter;
  readonly part: WordPart;
}

export function writeBlocks(blocks: readonly PrintedBlock[], writer: BodyWriter): WordXml {
  const referredTo = findReferredTo(writer.printed);
  let xml = "";
  for (const block of blocks) xml += writeBlock(block, writer, referredTo);
  return xml;
}

/** Notes without a mark, after the text. */
export function writeLooseNotes(notes: readonly PrintedNote[], spans: SpanWriter): WordXml {
  return notes
    .map(({ number, spans: words }) =>
      paragraph(
        { style: "FootnoteText" },
        run(String(number), { align: "superscript" }) + runOf(tab) + spans.write(words),
      ),
    )
    .join("");
}

function writeBlock(block: PrintedBlock, writer: BodyWriter, referredTo: ReadonlySet<BlockId>): WordXml {
  const { printed, numbering, spans, part } = writer;
  const place = numbering.places.get(block.id);
  const look: ParagraphLook = {
    style: styleOf(block),
    ...(place === undefined ? {} : { numbering: place }),
    ...(block.kind === "annex" ? { pageBreakBefore: true } : {}),
    ...(block.kind === "continuation" && block.level > 1 ? continuationIndent(block, printed) : {}),
  };
  // A field asks for the number of the paragraph its bookmark is in: around the words it would be in the way of others.
  const bookmark = referredTo.has(block.id) ? part.bookmark(paragraphBookmark(block.id), "") : "";
  return paragraph(look, bookmark + labelRuns(block, place !== undefined) + spans.write(block.spans));
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
function labelRuns(block: PrintedBlock, isCounted: boolean): WordXml {
  if (block.label === "") return "";
  const standsAlone = block.kind === "section" || block.kind === "part" || block.kind === "annex";
  const below = standsAlone && block.spans.length > 0 ? runOf(lineBreak) : "";
  if (isCounted) return below;
  return run(block.label) + (standsAlone ? below : runOf(tab));
}

function continuationIndent(block: PrintedBlock, { layout }: PrintedDocument): ParagraphLook {
  const { columnIndent: column, step } = layout;
  return { indent: { left: column + (block.level + 2) * step, right: column } };
}
