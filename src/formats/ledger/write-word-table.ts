// The ledger as a Word file: a table on pages laid crosswise, its head repeated on each.
import { Document, PageOrientation, Paragraph } from "docx";
import type { LedgerRow } from "#core/ledger/tabulate-ledger.ts";
import { packDocument } from "#formats/docx/pack-document.ts";
import { type PlainColumn, plainTable } from "#formats/docx/plain-table.ts";

export interface LedgerDocument {
  /** What the table is of: the title of the draft. */
  readonly title: string;
  readonly rows: readonly LedgerRow[];
}

interface Column extends PlainColumn {
  readonly textOf: (row: LedgerRow) => string;
}

/** A4, with margins of 2 cm. */
const page = { width: 11_906, height: 16_838, margin: 1134 };

const columns: readonly Column[] = [
  { heading: "Cited", width: 2700, textOf: nameCited },
  { heading: "Date", width: 1500, textOf: ({ date }) => date },
  { heading: "Title", width: 4300, textOf: ({ title }) => title },
  {
    heading: "Where",
    width: 2600,
    textOf: ({ first, later }) => [first, later].filter((each) => each !== "").join("; "),
  },
  {
    heading: "Register and form",
    width: 1800,
    textOf: ({ register, form }) => [register, form].filter((each) => each !== "").join(". "),
  },
  { heading: "Newer text", width: 1670, textOf: ({ newer }) => newer },
];

/** Equal content gives equal bytes; names no person and no program. */
export async function writeLedgerTable({ title, rows }: LedgerDocument): Promise<Uint8Array> {
  const document = new Document({
    title: `Citations: ${title}`,
    creator: "",
    lastModifiedBy: "",
    styles: {
      default: {
        document: { run: { font: "Times New Roman", size: 18, language: { value: "en-GB" } } },
        heading1: { run: { bold: true, size: 24 }, paragraph: { spacing: { after: 60 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sheet itself.
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        children: [
          new Paragraph({ text: "Citations", heading: "Heading1" }),
          new Paragraph({ text: title, spacing: { after: 200 } }),
          plainTable(
            columns,
            rows.map((row) => columns.map(({ textOf }) => textOf(row))),
          ),
        ],
      },
    ],
  });
  return packDocument(document);
}

/** "Human Rights Council resolution 52/39"; an instrument is named by its title alone, a document by its symbol. */
function nameCited({ organ, kind, number }: LedgerRow): string {
  if (number === "") return kind;
  if (kind === "Document") return number;
  return `${organ} ${kind.toLowerCase()} ${number}`.trim();
}
