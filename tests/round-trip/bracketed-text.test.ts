// What is not agreed stands in brackets: they are words of the text, and leave with it in every format.
import { afterAll, describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { allFormats } from "#formats/all-formats.ts";
import { writePdf } from "#formats/pdf/write-pdf.ts";
import { createTypesetter } from "#host/typesetting/create-typesetter.ts";
import { hrcDraft } from "./sample-resolutions.ts";
import { contextFor, haveTools, openWorkshop, textOfPdf } from "./tools.ts";

const workshop = openWorkshop();
const typeset = createTypesetter(process.cwd());
afterAll(() => workshop.close());

const texts = [
  "[Welcomes] [Notes] the lamps [of all [small] towns];",
  "[Requests the keeper to report [annually][every two years];]",
  "Decides to [link](https://lamps.example) nothing, [^1] included, and to keep [ ] open;",
  "[",
] as const;

/** Four paragraphs in brackets of every kind, one of them marked as bracketed. */
const bracketed: Resolution = (() => {
  const [first] = hrcDraft.blocks.filter(({ kind }) => kind === "operative");
  if (first === undefined) throw new Error("The sample has no operative paragraph.");
  const blocks = texts.map((text, at) => ({
    ...first,
    id: `b${at}` as typeof first.id, // the brand is given where ids are made
    spans: [{ kind: "text", text } as const],
  }));
  const around = hrcDraft.blocks.filter(({ kind }) => kind !== "operative" && kind !== "subparagraph");
  const statuses = { b1: "bracketed" } as const;
  const text = around.filter(({ kind }) => kind !== "continuation");
  return { ...hrcDraft, blocks: [...text, ...blocks], negotiation: { ...hrcDraft.negotiation, statuses } };
})();

const context = contextFor("hrc");
let last = 0;
const newId = (): string => {
  last += 1;
  return `n${last}`;
};

describe("bracketed text", () => {
  const formats = allFormats(typeset).filter(({ write, read }) => write !== undefined && read !== undefined);
  it.each(formats.map((format) => [format.id, format] as const))(
    "comes back from %s as it was",
    async (_, format) => {
      const bytes = await format.write?.(bracketed, context);
      const read = bytes === undefined ? undefined : format.read?.(bytes, { newId, defaultBody: "hrc" });
      if (read?.ok !== true) throw new Error(`${format.id} did not come back.`);
      const operatives = read.value.value.blocks.filter(({ kind }) => kind === "operative");
      expect(operatives.map(({ spans }) => textOf(spans))).toEqual(texts);
    },
  );

  it.skipIf(!haveTools("pdftotext"))("stands in a PDF as it was", async () => {
    const pdf = await writePdf(bracketed, context, typeset);
    const shown = textOfPdf(workshop.put("bracketed.pdf", pdf)).replace(/\s+/g, " ");
    for (const text of texts.slice(0, 3)) expect(shown).toContain(text);
  });
});
