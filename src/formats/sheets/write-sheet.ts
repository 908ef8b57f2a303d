import type { Resolution } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import type { Typesetter, TypesettingJob } from "#formats/pdf/typesetter.ts";
import { layOutSheet } from "./lay-out-sheet.ts";
import type { SheetFormat, SheetName } from "./sheet.ts";
import { sheetTemplate } from "./sheet-template.ts";
import { titleOf, writeSheetDocx } from "./write-sheet-docx.ts";

export interface AskedSheet {
  readonly name: SheetName;
  readonly format: SheetFormat;
}

/** A sheet that goes with the draft, as a file. */
export function writeSheet(
  { name, format }: AskedSheet,
  resolution: Resolution,
  context: WriteContext,
  typeset: Typesetter,
): Promise<Uint8Array> {
  return format === "docx"
    ? writeSheetDocx(layOutSheet(name, resolution, context))
    : typeset(sheetJob(name, resolution, context));
}

/** What a typesetter is given to set the sheet, or to draw its pages. */
export function sheetJob(name: SheetName, resolution: Resolution, context: WriteContext): TypesettingJob {
  const sheet = layOutSheet(name, resolution, context);
  const data = JSON.stringify({ ...sheet, documentTitle: titleOf(sheet) });
  return { template: sheetTemplate, data, standard: "ua-1" };
}
