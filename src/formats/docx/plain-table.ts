// A table that is read, not looked at: its head repeated on each page, lines between the rows.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";

export interface PlainColumn {
  readonly heading: string;
  /** In twentieths of a point. */
  readonly width: number;
}

export function plainTable(columns: readonly PlainColumn[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: rules,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading, width }) => cellOf(heading, { width, bold: true })),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ width }, index) => cellOf(row[index] ?? "", { width, bold: false })),
          }),
      ),
    ],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const rule = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
const rules = {
  top: { ...rule, size: 8 },
  bottom: { ...rule, size: 8 },
  insideHorizontal: rule,
  insideVertical: none,
  left: none,
  right: none,
};

function cellOf(
  text: string,
  { width, bold }: { readonly width: number; readonly bold: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    children: [new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ text, bold })] })],
  });
}
