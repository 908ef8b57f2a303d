// The ledger as a Word file: a table on pages laid crosswise, its head repeated on each.
import type { LedgerRow } from "#core/ledger/tabulate-ledger.ts";
import { packDocument } from "#formats/docx/pack-document.ts";
import { paragraph } from "#formats/docx/paragraph.ts";
import { type PlainColumn, plainTable } from "#formats/docx/plain-table.ts";
import { run } from "#formats/docx/run.ts";
import { WordPart } from "#formats/docx/word-part.ts";
import { basicStyles, defaultsOf, styleXml } from "#formats/docx/write-styles.ts";

export interface LedgerDocument {
  /** What the table is of: the title of the draft. */
  readonly title: string;
  readonly rows: readonly LedgerRow[];
}

interface Column extends PlainColumn {
  readonly textOf: (row: LedgerRow) => string;
}

/** A4 laid crosswise, with margins of 2 cm. */
const margin = 1134;
const page = {
  ...{ width: 16_838, height: 11_906 },
  margin: { top: margin, bottom: margin, left: margin, right: margin },
};

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
  const table = plainTable(
    columns,
    rows.map((row) => columns.map(({ textOf }) => textOf(row))),
  );
  const body = [
    paragraph({ style: "Heading1" }, run("Citations")),
    paragraph({ spacing: { after: 200 } }, run(title)),
    table,
    // A table may not be the last of a text.
    paragraph({}),
  ];
  return packDocument({
    title: `Citations: ${title}`,
    body: { xml: body.join(""), part: new WordPart() },
    styles,
    page,
  });
}

const styles =
  defaultsOf({
    ...{ font: "Times New Roman", size: 9 },
    language: { value: "en-GB", eastAsia: "zh-CN", bidi: "ar-SA" },
  }) +
  basicStyles +
  styleXml({
    ...{ id: "Heading1", name: "heading 1", run: { bold: true, size: 12 } },
    paragraph: { keepNext: true, spacing: { after: 60 }, outlineLevel: 0 },
  });

/** "Human Rights Council resolution 52/39"; an instrument is named by its title alone, a document by its symbol. */
function nameCited({ organ, kind, number }: LedgerRow): string {
  if (number === "") return kind;
  if (kind === "Document") return number;
  return `${organ} ${kind.toLowerCase()} ${number}`.trim();
}
