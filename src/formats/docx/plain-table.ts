// A table that is read, not looked at: its head repeated on each page, lines between the rows.
import { paragraph, type WordXml } from "./paragraph.ts";
import { run } from "./run.ts";
import { table, tableCell, tableRow } from "./table.ts";

export interface PlainColumn {
  readonly heading: string;
  /** In twentieths of a point. */
  readonly width: number;
}

export function plainTable(columns: readonly PlainColumn[], rows: readonly (readonly string[])[]): WordXml {
  const look = {
    widths: columns.map(({ width }) => width),
    borders: { top: edge, left: null, bottom: edge, right: null, insideH: rule, insideV: null },
    padding: { top: 50, bottom: 50, side: 80 },
  };
  return table(look, [
    tableRow(
      { isHead: true },
      columns.map(({ heading, width }) => cellOf(heading, { width, bold: true })),
    ),
    ...rows.map((row) =>
      tableRow(
        {},
        columns.map(({ width }, index) => cellOf(row[index] ?? "", { width, bold: false })),
      ),
    ),
  ]);
}

const rule = { size: 4, color: "808080" };
const edge = { ...rule, size: 8 };

function cellOf(text: string, { width, bold }: { readonly width: number; readonly bold: boolean }): WordXml {
  return tableCell({ width, stands: "top" }, paragraph({ align: "left" }, run(text, bold ? { bold } : {})));
}
