import { packDocument } from "#formats/docx/pack-document.ts";
import { type ParagraphLook, paragraph, type TabStop, type WordXml } from "#formats/docx/paragraph.ts";
import { plainTable } from "#formats/docx/plain-table.ts";
import { run, runOf, tab, textOf } from "#formats/docx/run.ts";
import { WordPart } from "#formats/docx/word-part.ts";
import { writeStyles } from "#formats/docx/write-styles.ts";
import { pageLayouts } from "#formats/layout/page-layout.ts";
import type { Sheet, SheetFact, SheetTable } from "./sheet.ts";

/** Margins of 2 cm, and the names of facts in a column of their own. */
const margin = 1134;
const nameWidth = 2268;
const plain: ParagraphLook = { style: "MastheadFact" };

/** A sheet as a Word file; equal content gives equal bytes, and names no person and no program. */
export async function writeSheetDocx(sheet: Sheet): Promise<Uint8Array> {
  const layout = pageLayouts.find(({ id }) => (id === "geneva") === (sheet.paper === "a4"));
  if (layout === undefined) throw new Error(`No layout is for ${sheet.paper}.`);
  const { page } = layout;
  return packDocument({
    title: titleOf(sheet),
    body: { xml: writeBody(sheet, page.width - 2 * margin), part: new WordPart() },
    styles: writeStyles({ ...layout, lineRule: "atLeast", characterScale: 100 }, sheet.language),
    page: { ...page, margin: { top: margin, bottom: margin, left: margin, right: margin } },
  });
}

function writeBody({ heading: name, title, quoted, blanks, ...sheet }: Sheet, width: number): WordXml {
  const titleLook = { ...plain, spacing: { before: 60, after: 240 } };
  const lines = [
    paragraph({ style: "MastheadName" }, run(name)),
    title === "" ? "" : paragraph(titleLook, run(title, { bold: true, size: 12 })),
    ...sheet.facts.map((fact) => factLine(fact, width)),
  ];
  if (quoted !== null) {
    lines.push(heading(quoted.heading), paragraph(plain, run(quoted.text, { bold: true })));
    if (quoted.note !== "") lines.push(paragraph(plain, run(quoted.note)));
  }
  for (const table of sheet.tables) lines.push(heading(table.heading), tableOf(table, width));
  if (blanks !== null)
    lines.push(heading(blanks.heading), ...blanks.facts.map((fact) => factLine(fact, width)));
  // A table may not be the last of a text.
  else if (sheet.tables.length > 0) lines.push(paragraph(plain));
  return lines.join("");
}

export function titleOf({ heading: name, title }: Sheet): string {
  return title === "" ? name : `${name}: ${title}`;
}

function heading(text: string): WordXml {
  return paragraph(
    { style: "TextHeading", spacing: { before: 320, after: 120 }, indent: { left: 0 } },
    run(text),
  );
}

/** The name, and what is known behind it; a rule to write on where nothing is. */
function factLine({ name, value }: SheetFact, width: number): WordXml {
  const isBlank = value === "";
  const tabs: readonly TabStop[] = [
    { at: nameWidth, side: "left" },
    ...(isBlank ? [{ at: width, side: "right", leader: "underscore" } as const] : []),
  ];
  const look: ParagraphLook = {
    ...plain,
    tabs,
    spacing: { before: isBlank ? 240 : 40, after: 40 },
    indent: { left: nameWidth, hanging: nameWidth },
  };
  return paragraph(look, run(name, { bold: true }) + runOf(isBlank ? tab + tab : tab + textOf(value)));
}

const columnWidth = 2100;

/** The State has the room that the others leave. */
function tableOf({ columns, rows }: SheetTable, width: number): WordXml {
  const first = width - (columns.length - 1) * columnWidth;
  return plainTable(
    columns.map((name, index) => ({ heading: name, width: index === 0 ? first : columnWidth })),
    rows,
  );
}
