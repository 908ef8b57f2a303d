import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { LedgerRow } from "#core/ledger/tabulate-ledger.ts";
import { writeLedgerCsv } from "./write-csv.ts";
import { writeLedgerTable } from "./write-word-table.ts";

const row: LedgerRow = {
  organ: "Human Rights Council",
  kind: "Resolution",
  number: "52/39",
  date: "4 April 2023",
  title: "Wells, “lamps” and\nstairs",
  first: "preambular paragraph 2",
  later: "paragraph 1; note 3",
  form: "",
  register: "Agrees",
  evidence: "document; cited 2",
  newer: "55/24 of 4 April 2024",
};

describe("the ledger for a spreadsheet", () => {
  const text = (rows: readonly LedgerRow[]): string =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeLedgerCsv(rows));

  it("has a line a row under its headings, and says that it is UTF-8", () => {
    expect(text([row])).toBe(
      "\uFEFFOrgan,Kind,Number or symbol,Date,Title,First cited in,Also cited in,Form,Register,Known from,Newer text of the series\r\n" +
        'Human Rights Council,Resolution,52/39,4 April 2023,"Wells, “lamps” and\nstairs",preambular paragraph 2,' +
        "paragraph 1; note 3,,Agrees,document; cited 2,55/24 of 4 April 2024\r\n",
    );
  });

  it.each(["=1+1", "+41 22", "-2", "@SUM(A1)", "\tx"])("takes %j for no formula", (title) => {
    const cell = text([{ ...row, title }])
      .split("\r\n")[1]
      ?.split(",")[4];
    expect(cell?.replaceAll('"', "").startsWith("'")).toBe(true);
  });
});

describe("the ledger for Word", () => {
  it("has a head that is repeated and a row for each, the same bytes each time, and nobody's name", async () => {
    const title = "Wells <& lamps>";
    const bytes = await writeLedgerTable({ title, rows: [row, { ...row, kind: "Document", number: "A/1" }] });
    expect(
      await writeLedgerTable({ title, rows: [row, { ...row, kind: "Document", number: "A/1" }] }),
    ).toEqual(bytes);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(xml).toContain("Human Rights Council resolution 52/39");
    expect(xml).toContain("Wells &lt;&amp; lamps&gt;");
    expect(strFromU8(parts["docProps/core.xml"] ?? new Uint8Array())).not.toMatch(/creator|lastModifiedBy/);
  });
});
