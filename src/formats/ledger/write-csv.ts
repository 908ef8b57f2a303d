// The ledger as a table that spreadsheets open.
import Papa from "papaparse";
import { type LedgerRow, ledgerHeadings } from "#core/ledger/tabulate-ledger.ts";

/** Spreadsheets take a file for UTF-8 only with this at its start. */
const byteOrderMark = "\uFEFF";

/** UTF-8 with a header line; a cell that a spreadsheet would take for a formula is marked as text. */
export function writeLedgerCsv(rows: readonly LedgerRow[]): Uint8Array {
  // The keys of the headings are those of a row.
  const keys = Object.keys(ledgerHeadings) as (keyof LedgerRow)[];
  const cells = [keys.map((key) => ledgerHeadings[key]), ...rows.map((row) => keys.map((key) => row[key]))];
  const text = Papa.unparse(cells, { escapeFormulae: true, newline: "\r\n" });
  return new TextEncoder().encode(`${byteOrderMark}${text}\r\n`);
}
