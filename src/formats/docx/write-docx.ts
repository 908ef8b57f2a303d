import { Document, type FileChild } from "docx";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import { layOutResolution } from "#formats/layout/lay-out-resolution.ts";
import type { PrintedDocument } from "#formats/layout/printed-document.ts";
import { asteriskId, hasAsterisk } from "./note-ids.ts";
import { packDocument } from "./pack-document.ts";
import { type Numbering, planNumbering } from "./plan-numbering.ts";
import { writeBlocks, writeLooseNotes } from "./write-body.ts";
import { writeClosing, writeEndRule } from "./write-closing.ts";
import { writeMasthead } from "./write-masthead.ts";
import { writeNotes } from "./write-notes.ts";
import { writeNumbering } from "./write-numbering.ts";
import { writeOpening } from "./write-opening.ts";
import { writeRunning } from "./write-running.ts";
import { type SpanWriter, spanWriter } from "./write-spans.ts";
import { writeStyles } from "./write-styles.ts";

/** The official layout as a Word file; equal content gives equal bytes. */
export async function writeDocx(resolution: Resolution, context: WriteContext): Promise<Uint8Array> {
  const printed = layOutResolution(resolution, context);
  const allBlocks = [...printed.blocks, ...printed.annexes];
  const numbering = planNumbering(allBlocks, context.profile);
  const spans = spanWriter(printed, new Set(numbering.places.keys()));
  const { layout } = printed;
  const { header, footer, ...margin } = layout.margin;
  const document = new Document({
    title: printed.documentTitle,
    creator: "",
    lastModifiedBy: "",
    styles: writeStyles(layout, printed.language),
    numbering: writeNumbering(numbering.lists, layout),
    footnotes: writeNotes(printed, spans),
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: layout.step,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: layout.page, margin: { ...margin, header, footer, gutter: 0 } },
        },
        ...writeRunning(printed),
        children: [...writeChildren(printed, numbering, spans)],
      },
    ],
  });
  return packDocument(document, hasAsterisk(printed) ? asteriskId : null);
}

function writeChildren(
  printed: PrintedDocument,
  numbering: Numbering,
  spans: SpanWriter,
): readonly FileChild[] {
  const writer = { printed, numbering, spans };
  return [
    ...(printed.masthead === null ? [] : writeMasthead(printed, printed.masthead)),
    ...writeOpening(printed, spans),
    ...writeBlocks(printed.blocks, writer),
    ...writeClosing(printed.closing),
    ...writeBlocks(printed.annexes, writer),
    ...writeLooseNotes(printed.looseNotes, spans),
    ...(printed.endRule ? [writeEndRule()] : []),
  ];
}
