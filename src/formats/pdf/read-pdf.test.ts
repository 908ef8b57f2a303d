import { describe, expect, it } from "vitest";
import { textOf } from "#core/resolution/spans.ts";
import type { ReadResult } from "#formats/format.ts";
import type { PdfItem, PdfPage } from "./read/pdf-page.ts";
import { pdfToText } from "./read/pdf-to-text.ts";
import { readPdf } from "./read-pdf.ts";

type Piece = Partial<PdfItem> & { readonly text: string };

/** A row of pieces that follow each other; a letter is half as wide as high. */
function row(y: number, x: number, ...pieces: readonly (string | Piece)[]): readonly PdfItem[] {
  let at = x;
  return pieces.map((piece) => {
    const given = typeof piece === "string" ? { text: piece } : piece;
    const size = given.size ?? 10;
    const item = {
      x: at,
      y,
      width: given.text.length * size * 0.5,
      size,
      italic: false,
      bold: false,
      ...given,
    };
    at = item.x + item.width;
    return item;
  });
}

function page(...rows: readonly (readonly PdfItem[])[]): PdfPage {
  return { width: 595, height: 842, items: rows.flat(), turned: [] };
}

const italic = (text: string): Piece => ({ text, italic: true });
const raised = (text: string, y: number): Piece => ({ text, y, size: 6 });
const line = "the lamps of the harbour are lit for the boats that come in late and";

/** From x 100 to 440: two rows of a full measure, then a short one. */
function paragraph(y: number, opener: string, end = "lit."): readonly (readonly PdfItem[])[] {
  return [
    row(y, 120, italic(opener), ` ${line.slice(0, 63 - opener.length)}`),
    row(y + 12, 100, line),
    row(y + 24, 100, end),
  ];
}

function textOfPages(...pages: readonly PdfPage[]): readonly string[] {
  return pdfToText(pages)
    .text.split("\n")
    .filter((one) => one !== "");
}

function read(...pages: readonly PdfPage[]): ReadResult {
  let last = 0;
  const outcome = readPdf({ ok: true, pages }, { newId: () => `n${++last}`, defaultBody: "hrc" });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}

describe("the pages of a PDF", () => {
  it("become paragraphs by the room between them, with their italics", () => {
    const text = textOfPages(page(...paragraph(100, "Noting"), ...paragraph(142, "Recalling")));
    expect(text.map((one) => one.slice(0, 24))).toEqual(
      ["*Noting* the lamps of the", "*Recalling* the lamps of "].map((one) => one.slice(0, 24)),
    );
    expect(text.every((one) => one.endsWith("late and lit."))).toBe(true);
  });

  it("become paragraphs by their indents where no room is between them", () => {
    expect(textOfPages(page(...paragraph(100, "Noting"), ...paragraph(136, "Recalling"))).length).toBe(2);
  });

  it("lose what each of them repeats, and page numbers, and say so", () => {
    const pages = [1, 2, 3].map((number) =>
      page(
        row(40, 100, "A Conference on Lamps"),
        ...paragraph(100 + number * 9, "Noting"),
        row(800, 300, `${number}`),
      ),
    );
    const { text, furniture } = pdfToText(pages);
    expect(text).not.toMatch(/Conference|^\d$/m);
    expect(furniture.map((one) => one.text).sort()).toEqual(["1", "2", "3", "A Conference on Lamps"]);
  });

  it("go on with a paragraph over the end of a page", () => {
    const first = page(row(100, 120, italic("Noting"), ` ${line.slice(0, 57)}`), row(112, 100, line));
    const second = page(row(100, 100, line), row(112, 100, "lit."), ...paragraph(142, "Recalling"));
    expect(textOfPages(first, second).length).toBe(2);
  });

  it("are read column by column where they have two", () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      ...row(100 + at * 12, 60, `left ${at} and some more of the words`),
      ...row(100 + at * 12, 320, `right ${at} and some more of the words`),
    ]);
    const text = textOfPages(
      page(row(60, 60, "A heading that runs over both of the columns, from one edge to the other"), ...rows),
    ).join(" ");
    expect(text.indexOf("left 11")).toBeLessThan(text.indexOf("right 0"));
    expect(text.indexOf("A heading")).toBe(0);
  });

  it("keep notes at their marks, also those that go on at the foot of the next page", () => {
    const note = (y: number, ...pieces: readonly (string | Piece)[]) =>
      row(y, 100, ...pieces.map((piece) => (typeof piece === "string" ? { text: piece, size: 8 } : piece)));
    const first = page(
      row(100, 120, italic("Noting"), " the lamps,", raised("1", 96), ` ${line.slice(0, 44)}`),
      row(112, 100, "lit,"),
      note(700, raised("1", 697), " A note about lamps that goes"),
    );
    const second = page(...paragraph(100, "Recalling"), note(700, "on over the page."));
    expect(textOfPages(first, second).at(-1)).toBe("[^n1]: A note about lamps that goes on over the page.");
    expect(textOfPages(first, second)[0]).toContain("the lamps,[^n1] the lamps");
  });

  it("keep a note at the foot, whose number stands apart from its words, and lose a page number among what belongs to pages", () => {
    const text = [row(100, 120, italic("Noting"), " the lamps,", raised("1", 96)), row(112, 100, line)];
    const foot = row(780, 100, { text: "1", size: 8 }, { text: "About lamps.", size: 8, x: 120 });
    expect(textOfPages(page(...text, foot)).at(-1)).toBe("[^n1]: About lamps.");
    const last = row(780, 100, { text: "1", size: 8 }, { text: "GE.26-01234 (E)", size: 8, x: 120 });
    expect(textOfPages(page(...text, last)).join("\n")).not.toContain("GE.26");
  });

  it("tell notes apart whose numbers begin again with each page", () => {
    const sheet = (words: string): PdfPage =>
      page(
        row(100, 120, italic("Noting"), ` ${words},`, raised("1", 96)),
        row(112, 100, `${line} ${line.slice(0, 3)}`),
        row(700, 100, raised("1", 697), { text: ` About ${words}.`, size: 8 }),
      );
    const text = textOfPages(sheet("lamps"), sheet("boats"));
    expect(text.slice(-2)).toEqual(["[^n1]: About lamps.", "[^n2]: About boats."]);
  });

  it("take no longer for a page that claims to be as wide as a country", () => {
    const started = performance.now();
    const wide = { ...page(...paragraph(100, "Noting"), ...paragraph(140, "Recalling")), width: 2 ** 31 };
    expect(textOfPages(wide)).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("lose the numbers of lines in their margin", () => {
    const numbered = paragraph(100, "Noting").map((items, at) => [
      ...row(100 + at * 12, 60, `${at + 1}`),
      ...items,
    ]);
    const more = paragraph(136, "Recalling").map((items, at) => [
      ...row(136 + at * 12, 60, `${at + 4}`),
      ...items,
    ]);
    const { text, numberedLines } = pdfToText([page(...numbered, ...more)]);
    expect(numberedLines).toBe(6);
    expect(text).not.toMatch(/\d/);
  });

  it("put words together that were cut at the end of a row, and leave those with a hyphen of their own", () => {
    const text = textOfPages(
      page(
        row(100, 120, "The harbour of a well-known town and the lamps of the har-"),
        row(112, 100, "bour, which many know, and which is as far as we know a well-"),
        row(124, 100, "known one."),
      ),
    );
    expect(text).toEqual([
      "The harbour of a well-known town and the lamps of the harbour, which many know, and which is as far as we know a well-known one.",
    ]);
  });
});

describe("readPdf", () => {
  const sheet = page(
    row(100, 120, italic("The Human Rights Council"), ","),
    ...paragraph(130, "Noting", "lit,"),
    row(180, 120, "1.", { text: "Decides", x: 150, italic: true }, " to light the lamps."),
  );

  it("makes a resolution of them", () => {
    const { blocks } = read(sheet).value;
    expect(blocks.map(({ kind }) => kind)).toEqual(["enacting", "preambular", "operative"]);
    expect(blocks.at(-1)?.spans).toEqual([
      { kind: "text", text: "Decides", italic: true },
      { kind: "text", text: " to light the lamps." },
    ]);
    expect(textOf(blocks[1]?.spans ?? [])).toMatch(/^Noting the lamps/);
  });

  it("says on which page something is odd, and what runs another way", () => {
    const odd = page(row(100, 120, "3.", { text: "Decides", x: 150, italic: true }, " to sail."));
    const { messages } = read(sheet, { ...odd, turned: ["DRAFT"] });
    const said = messages.map(({ text }) => text);
    expect(said).toContain("“DRAFT” runs another way than the lines, and was left out.");
    expect(said.some((text) => /^Page 2: .*“3\.”/.test(text))).toBe(true);
    expect(messages.every(({ place }) => place === null)).toBe(true);
  });

  it.each([
    ["a locked file", { ok: false, because: "locked" }, "locked"],
    ["pictures of pages", { ok: true, pages: [page()] }, "pictures"],
    ["letters that say nothing", { ok: true, pages: [page(row(100, 100, "\ue000".repeat(50)))] }, "pictures"],
    ["what is no PDF", { ok: false, because: "damaged" }, "other"],
  ] as const)("refuses %s", (_, opened, because) => {
    const outcome = readPdf(opened, { newId: () => "n", defaultBody: "hrc" });
    expect(outcome).toEqual({ ok: false, problem: { kind: "not-pdf", because } });
  });
});
