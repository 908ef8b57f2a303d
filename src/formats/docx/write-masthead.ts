// The masthead: the row of the symbol in the first page's header, the row of the organ at the top of the text.
import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { PageLayout } from "#formats/layout/page-layout.ts";
import type { PrintedDocument, PrintedMasthead } from "#formats/layout/printed-document.ts";

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
/** Eighths of a point. */
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: "auto" };
const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: "auto" };

export function writeSymbolRow(masthead: PrintedMasthead, layout: PageLayout): Table {
  const [left, middle, right] = layout.masthead.columns;
  const symbol = [
    new TextRun({ text: masthead.symbolLetters, size: 40 }),
    new TextRun({ text: masthead.symbolRest, ...(layout.id === "new-york" ? { position: "-2pt" } : {}) }),
  ];
  const nameWidth = Math.round(middle * 0.5);
  return row(layout, {
    height: layout.masthead.symbolRow,
    rule: thin,
    widths: [left, nameWidth, middle - nameWidth + right],
    cells: [
      [new Paragraph({ style: "MastheadFact" })],
      [new Paragraph({ style: "MastheadName", children: [new TextRun("United Nations")] })],
      [new Paragraph({ style: "MastheadSymbol", children: symbol })],
    ],
    verticalAlign: VerticalAlign.BOTTOM,
  });
}

/** A line of one point stands before the table: a text that begins with a table is moved down by some word processors. */
export function writeMasthead(
  printed: PrintedDocument,
  masthead: PrintedMasthead,
): readonly (Paragraph | Table)[] {
  const line = new Paragraph({ style: "MastheadFact", spacing: { line: 20, lineRule: "exact" } });
  return [line, writeOrganRow(printed, masthead)];
}

function writeOrganRow(printed: PrintedDocument, masthead: PrintedMasthead): Table {
  const { layout } = printed;
  const facts = masthead.facts.map((fact, index) => {
    const spacing = index === 0 ? { spacing: { before: 240 } } : {};
    return new Paragraph({ style: "MastheadFact", text: fact, ...spacing });
  });
  if (printed.draftNotice !== "")
    facts.push(new Paragraph({ style: "DraftNotice", text: printed.draftNotice }));
  return row(layout, {
    height: layout.masthead.height,
    rule: thick,
    widths: layout.masthead.columns,
    cells: [
      [new Paragraph({ style: "MastheadFact" })],
      [new Paragraph({ style: "MastheadOrgan", text: masthead.organ })],
      facts.length === 0 ? [new Paragraph({ style: "MastheadFact" })] : facts,
    ],
    verticalAlign: VerticalAlign.TOP,
  });
}

interface MastheadRow {
  readonly height: number;
  readonly rule: IBorderOptions;
  readonly widths: readonly number[];
  readonly cells: readonly (readonly Paragraph[])[];
  readonly verticalAlign: typeof VerticalAlign.BOTTOM | typeof VerticalAlign.TOP;
}

/** A table of one row with a rule under it; no cell has any other border. */
function row(layout: PageLayout, { height, rule, widths, cells, verticalAlign }: MastheadRow): Table {
  return new Table({
    width: { size: layout.masthead.columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: height, rule: HeightRule.EXACT },
        children: cells.map(
          (children, index) =>
            new TableCell({
              children: [...children],
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              borders: { top: none, left: none, right: none, bottom: rule },
              verticalAlign,
            }),
        ),
      }),
    ],
  });
}
