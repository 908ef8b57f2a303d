import type { Resolution } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import { layOutResolution } from "#formats/layout/lay-out-resolution.ts";
import type { PrintedDocument } from "#formats/layout/printed-document.ts";
import { packDocument } from "./pack-document.ts";
import type { WordXml } from "./paragraph.ts";
import { type Numbering, planNumbering } from "./plan-numbering.ts";
import { WordPart } from "./word-part.ts";
import { writeBlocks, writeLooseNotes } from "./write-body.ts";
import { writeClosing, writeEndRule } from "./write-closing.ts";
import { writeMasthead } from "./write-masthead.ts";
import { writeNotes } from "./write-notes.ts";
import { writeNumbering } from "./write-numbering.ts";
import { writeOpening } from "./write-opening.ts";
import { writeRunning } from "./write-running.ts";
import { spanWriter } from "./write-spans.ts";
import { writeStyles } from "./write-styles.ts";

/** The official layout as a Word file; equal content gives equal bytes. */
export async function writeDocx(resolution: Resolution, context: WriteContext): Promise<Uint8Array> {
  const printed = layOutResolution(resolution, context);
  const { layout } = printed;
  const numbering = planNumbering([...printed.blocks, ...printed.annexes], context.profile);
  const counted = new Set(numbering.places.keys());
  const [body, notes] = [new WordPart(), new WordPart()];
  return packDocument({
    title: printed.documentTitle,
    body: { xml: writeBody(printed, numbering, body), part: body },
    notes: { xml: writeNotes(printed, spanWriter(printed, counted, notes)), part: notes },
    styles: writeStyles(layout, printed.language),
    numbering: writeNumbering(numbering.lists, layout),
    running: writeRunning(printed),
    page: { ...layout.page, margin: layout.margin },
    tabStop: layout.step,
  });
}

function writeBody(printed: PrintedDocument, numbering: Numbering, part: WordPart): WordXml {
  const spans = spanWriter(printed, new Set(numbering.places.keys()), part);
  const writer = { printed, numbering, spans, part };
  return [
    printed.masthead === null ? "" : writeMasthead(printed, printed.masthead),
    writeOpening(printed, spans),
    writeBlocks(printed.blocks, writer),
    writeClosing(printed.closing),
    writeBlocks(printed.annexes, writer),
    writeLooseNotes(printed.looseNotes, spans),
    printed.endRule ? writeEndRule() : "",
  ].join("");
}
