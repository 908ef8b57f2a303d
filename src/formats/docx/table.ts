// A table as Word writes it: columns of fixed widths, borders and cells as they are asked for.
import type { WordXml } from "./paragraph.ts";

/** Eighths of a point; null is no line at all. */
export interface Line {
  readonly size: number;
  /** Six hexadecimal digits. */
  readonly color?: string;
}

type Side = "top" | "left" | "bottom" | "right" | "insideH" | "insideV";
export type Borders = Partial<Readonly<Record<Side, Line | null>>>;

interface TableLook {
  /** Twips, a column each. */
  readonly widths: readonly number[];
  readonly borders: Borders;
  /** Room inside every cell, twips. */
  readonly padding: { readonly top: number; readonly bottom: number; readonly side: number };
  /** From the top of the page, for a table that stands there whatever is around it; null for one in the text. */
  readonly top?: number | null;
}

export function table(
  { widths, borders, padding, top = null }: TableLook,
  rows: readonly WordXml[],
): WordXml {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const side = (name: string, room: number): WordXml => `<w:${name} w:w="${room}" w:type="dxa"/>`;
  const room =
    side("top", padding.top) +
    side("left", padding.side) +
    side("bottom", padding.bottom) +
    side("right", padding.side);
  const columns = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("");
  const place = top === null ? "" : `<w:tblpPr w:vertAnchor="page" w:horzAnchor="margin" w:tblpY="${top}"/>`;
  return (
    `<w:tbl><w:tblPr>${place}<w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${bordersOf(borders)}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${room}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>${rows.join("")}</w:tbl>`
  );
}

interface RowLook {
  /** Exactly so high, twips. */
  readonly height?: number;
  /** Repeated at the head of every page. */
  readonly isHead?: boolean;
}

/** A row that is never split between pages. */
export function tableRow({ height, isHead = false }: RowLook, cells: readonly WordXml[]): WordXml {
  const high = height === undefined ? "" : `<w:trHeight w:val="${height}" w:hRule="exact"/>`;
  const head = isHead ? "<w:tblHeader/>" : "";
  return `<w:tr><w:trPr><w:cantSplit/>${high}${head}</w:trPr>${cells.join("")}</w:tr>`;
}

interface CellLook {
  readonly width: number;
  readonly borders?: Borders;
  readonly stands: "top" | "bottom";
}

/** `content` is paragraphs: Word asks for one at least. */
export function tableCell({ width, borders, stands }: CellLook, content: WordXml): WordXml {
  const lines = borders === undefined ? "" : `<w:tcBorders>${bordersOf(borders)}</w:tcBorders>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${lines}<w:vAlign w:val="${stands}"/></w:tcPr>${content}</w:tc>`;
}

const sides = ["top", "left", "bottom", "right", "insideH", "insideV"] as const satisfies readonly Side[];

function bordersOf(borders: Borders): WordXml {
  let xml = "";
  for (const side of sides) {
    const line = borders[side];
    if (line === undefined) continue;
    xml +=
      line === null
        ? `<w:${side} w:val="nil"/>`
        : `<w:${side} w:val="single" w:sz="${line.size}" w:space="0" w:color="${line.color ?? "auto"}"/>`;
  }
  return xml;
}
