import { Document, LeaderType, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { packDocument } from "#formats/docx/pack-document.ts";
import { plainTable } from "#formats/docx/plain-table.ts";
import { writeStyles } from "#formats/docx/write-styles.ts";
import { pageLayouts } from "#formats/layout/page-layout.ts";
import type { Sheet, SheetFact, SheetTable } from "./sheet.ts";

/** Margins of 2 cm, and the names of facts in a column of their own. */
const margin = 1134;
const nameWidth = 2268;

/** A sheet as a Word file; equal content gives equal bytes, and names no person and no program. */
export async function writeSheetDocx(sheet: Sheet): Promise<Uint8Array> {
  const layout = pageLayouts.find(({ id }) => (id === "geneva") === (sheet.paper === "a4"));
  if (layout === undefined) throw new Error(`No layout is for ${sheet.paper}.`);
  const { page } = layout;
  const width = page.width - 2 * margin;
  const { quoted, blanks } = sheet;
  const document = new Document({
    title: titleOf(sheet),
    creator: "",
    lastModifiedBy: "",
    styles: writeStyles({ ...layout, lineRule: "atLeast", characterScale: 100 }, sheet.language),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        children: [
          new Paragraph({ style: "MastheadName", text: sheet.heading }),
          ...(sheet.title === ""
            ? []
            : [new Paragraph({ style: "MastheadFact", ...titleLook(sheet.title) })]),
          ...sheet.facts.map((fact) => factLine(fact, width)),
          ...(quoted === null
            ? []
            : [
                heading(quoted.heading),
                new Paragraph({
                  style: "MastheadFact",
                  children: [new TextRun({ text: quoted.text, bold: true })],
                }),
                ...(quoted.note === "" ? [] : [new Paragraph({ style: "MastheadFact", text: quoted.note })]),
              ]),
          ...sheet.tables.flatMap((table) => [heading(table.heading), tableOf(table, width)]),
          ...(blanks === null
            ? []
            : [heading(blanks.heading), ...blanks.facts.map((fact) => factLine(fact, width))]),
        ],
      },
    ],
  });
  return packDocument(document);
}

export function titleOf({ heading: name, title }: Sheet): string {
  return title === "" ? name : `${name}: ${title}`;
}

function titleLook(title: string) {
  return {
    spacing: { before: 60, after: 240 },
    children: [new TextRun({ text: title, bold: true, size: 24 })],
  };
}

function heading(text: string): Paragraph {
  return new Paragraph({
    style: "TextHeading",
    indent: { left: 0 },
    spacing: { before: 320, after: 120 },
    text,
  });
}

/** The name, and what is known behind it; a rule to write on where nothing is. */
function factLine({ name, value }: SheetFact, width: number): Paragraph {
  const isBlank = value === "";
  return new Paragraph({
    style: "MastheadFact",
    spacing: { before: isBlank ? 240 : 40, after: 40 },
    indent: { left: nameWidth, hanging: nameWidth },
    tabStops: [
      { type: TabStopType.LEFT, position: nameWidth },
      ...(isBlank ? [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }] : []),
    ],
    children: [
      new TextRun({ text: name, bold: true }),
      new TextRun({ children: isBlank ? [new Tab(), new Tab()] : [new Tab(), value] }),
    ],
  });
}

const columnWidth = 2100;

/** The State has the room that the others leave. */
function tableOf({ columns, rows }: SheetTable, width: number) {
  const first = width - (columns.length - 1) * columnWidth;
  return plainTable(
    columns.map((name, index) => ({ heading: name, width: index === 0 ? first : columnWidth })),
    rows,
  );
}
