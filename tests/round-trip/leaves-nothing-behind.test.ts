// What must never leave the house is looked for in the bytes of every export.
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { writeAkn } from "#formats/akn/write-akn.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { writeHtml } from "#formats/html/write-html.ts";
import { writePdf } from "#formats/pdf/write-pdf.ts";
import { createTypesetter } from "#host/typesetting/create-typesetter.ts";
import { gaAdopted, hrcAdopted, hrcDraft, hrcTabled } from "./sample-resolutions.ts";
import { contextFor, haveTools, openWorkshop, textOfPdf } from "./tools.ts";

const hasPoppler = haveTools("pdftotext");
const workshop = openWorkshop();
const typeset = createTypesetter(process.cwd());
const traces = new Map<string, string>();

/** All that a reader of the bytes could find: parts of the zip with their names, streams of the PDF, and its words. */
async function traceOf(name: string, resolution: Resolution): Promise<void> {
  const context = contextFor(resolution.body);
  const docx = await writeDocx(resolution, context);
  const parts = Object.entries(unzipSync(docx)).map(
    ([part, bytes]) => `${part}\n${Buffer.from(bytes).toString("utf8")}`,
  );
  const xml = parts.join("\n");
  const words = [...xml.matchAll(/>([^<]+)</g)].map((match) => match[1]).join("");
  traces.set(`${name}.docx`, `${Buffer.from(docx).toString("latin1")}\n${xml}\n${words}`);

  traces.set(`${name}.html`, Buffer.from(await writeHtml(resolution, context)).toString("utf8"));

  const akn = await writeAkn(resolution, context);
  traces.set(`${name}.akn.xml`, Buffer.from(akn).toString("utf8"));

  const pdf = Buffer.from(await writePdf(resolution, context, typeset));
  const shown = hasPoppler ? textOfPdf(workshop.put(`${name}.pdf`, pdf)) : "";
  traces.set(`${name}.pdf`, `${pdf.toString("latin1")}\n${streamsOf(pdf)}\n${shown}`);
}

function streamsOf(pdf: Buffer): string {
  const found: string[] = [];
  let at = pdf.indexOf("stream\n");
  while (at >= 0) {
    const end = pdf.indexOf("\nendstream", at);
    const bytes = pdf.subarray(at + 7, end);
    // 0x78 begins what is packed with zlib; other streams are there as they are.
    if (bytes[0] === 0x78) found.push(inflateSync(bytes).toString("latin1"));
    at = pdf.indexOf("stream\n", end + 10);
  }
  return found.join("\n");
}

beforeAll(async () => {
  await traceOf("draft", hrcDraft);
  await traceOf("tabled", hrcTabled);
  await traceOf("adopted", hrcAdopted);
  await traceOf("ga", gaAdopted);
}, 60_000);
afterAll(() => workshop.close());

const files = [
  "draft.docx",
  "draft.pdf",
  "draft.akn.xml",
  "draft.html",
  "tabled.docx",
  "tabled.pdf",
  "tabled.akn.xml",
  "tabled.html",
  "adopted.docx",
  "adopted.pdf",
  "adopted.akn.xml",
  "adopted.html",
  "ga.docx",
  "ga.pdf",
  "ga.akn.xml",
  "ga.html",
];
const drafts = files.filter((name) => name.startsWith("draft") || name.startsWith("tabled"));

function traceIn(file: string): string {
  const trace = traces.get(file);
  if (trace === undefined) throw new Error(`${file} was not written.`);
  return trace;
}

describe("an export", () => {
  it("can be searched: what is printed is found", () => {
    for (const file of files.filter((name) => hasPoppler || !name.endsWith("pdf")))
      expect(traceIn(file)).toContain("Welcomes");
  });

  it.each(files)("%s carries no label of the drafters", (file) => {
    expect(traceIn(file)).not.toMatch(/\b(?:PP|OP)\d/);
  });

  it.each(files)("%s carries no comment and nobody who made one", (file) => {
    for (const secret of [
      "Our red line",
      "Commenting State",
      "comment-secret",
      "Kept by order",
      "Waiving State",
    ])
      expect(traceIn(file)).not.toContain(secret);
  });

  it.each(files)("%s carries no proposal and nobody who made or supports one", (file) => {
    for (const secret of ["Proposed wording", "Proposing State", "Supporting State", "proposal-secret"])
      expect(traceIn(file)).not.toContain(secret);
  });

  it.each(files)("%s carries no paragraph status and no id of a paragraph or a note", (file) => {
    expect(traceIn(file)).not.toMatch(/bracketed|block-\d|note-(?:wells|survey|paper|one)\b/);
  });

  it.each(files)("%s carries no path and no name of this computer or its user", (file) => {
    const names = [process.cwd(), process.env["HOME"], process.env["USER"]].filter(
      (name): name is string => name !== undefined && name.length > 3,
    );
    for (const name of names) expect(traceIn(file)).not.toContain(name);
    expect(traceIn(file)).not.toMatch(/file:\/\//);
  });

  it.each(files)("%s names no person and no time in its properties", (file) => {
    const trace = traceIn(file);
    expect(trace).not.toMatch(
      /dc:creator>|cp:lastModifiedBy|dcterms:|\/Author|\/CreationDate|\/ModDate|xmp:CreateDate/,
    );
  });
});

describe("a draft", () => {
  it.each(drafts)("%s carries no date of issue, adoption heading, closing, result or number", (file) => {
    const trace = traceIn(file);
    for (const sign of [
      "7 April 2025",
      "adopted by the Human",
      "59th meeting",
      "Adopted without a vote",
      "58/99",
    ])
      expect(trace).not.toContain(sign);
  });

  it.each(drafts)(
    "%s carries no symbol that nobody gave it, no job number, no barcode and no emblem",
    (file) => {
      const trace = traceIn(file);
      expect(trace).not.toContain("/RES/");
      expect(trace).not.toMatch(/\bGE\.\d|\*\d{7}\*|Code ?39|Barcode/i);
      expect(trace).not.toMatch(/\.(?:png|jpe?g|emf|wmf)"?\n|<w:drawing|\/Subtype ?\/Image/i);
    },
  );

  it.each(["draft.docx", ...(hasPoppler ? ["draft.pdf"] : [])])(
    "%s says that it is one, and which",
    (file) => {
      expect(traceIn(file)).toContain("A/HRC/58/L.__");
      expect(traceIn(file).replace(/\s+/g, " ")).toContain(
        "Draft as of 21 November 2026, 14:02 UTC · draft 3",
      );
    },
  );

  it.each(drafts)("%s does not list who joined after tabling", (file) => {
    expect(traceIn(file)).not.toContain("Late-joining State");
  });
});
