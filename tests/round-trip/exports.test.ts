// Every export is opened again with a program that is not ours, and counted.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { layOutResolution } from "#formats/layout/lay-out-resolution.ts";
import { writePdf } from "#formats/pdf/write-pdf.ts";
import { readTxt } from "#formats/txt/read-txt.ts";
import { createTypesetter } from "#host/typesetting/create-typesetter.ts";
import {
  gaAdopted,
  hrcAdopted,
  hrcDraft,
  hrcRecordedVote,
  hrcTabled,
  oddDraft,
  scAdopted,
} from "./sample-resolutions.ts";
import {
  contextFor,
  convertWithLibreOffice,
  haveSharedFolder,
  haveTools,
  openWorkshop,
  run,
  sharedFolder,
  textOfPdf,
} from "./tools.ts";

/** Numbers of the adopted seeds, counted by hand. */
const seeds = [
  { file: /^000_/, preambular: 17, operative: 16, nested: 0, notes: 3 },
  { file: /^001_/, preambular: 16, operative: 14, nested: 0, notes: 2 },
  { file: /^004_/, preambular: 7, operative: 10, nested: 4, notes: 1 },
] as const;

function readSeed(file: RegExp): Resolution {
  const folder = join(sharedFolder, "seeds");
  const name = readdirSync(folder).find((entry) => file.test(entry)) ?? "";
  let ids = 0;
  const read = readTxt(readFileSync(join(folder, name)), { newId: () => `id-${++ids}`, defaultBody: "hrc" });
  if (!read.ok) throw new Error(`The seed ${name} cannot be read.`);
  return read.value.value;
}

const seedResolutions: readonly (readonly [string, Resolution])[] = haveSharedFolder()
  ? seeds.map(({ file }, index) => [`seed-${index}`, readSeed(file)])
  : [];
const samples: readonly (readonly [string, Resolution])[] = [
  ["hrc-adopted", hrcAdopted],
  ["hrc-recorded-vote", hrcRecordedVote],
  ["hrc-draft", hrcDraft],
  ["hrc-tabled", hrcTabled],
  ["ga-adopted", gaAdopted],
  ["sc-adopted", scAdopted],
  ["odd-draft", oddDraft],
];
const all = [...samples, ...seedResolutions];

const hasPoppler = haveTools("pdftotext", "pdfinfo", "pdffonts");
const hasLibreOffice = hasPoppler && haveTools("soffice");
const workshop = openWorkshop();
const typeset = createTypesetter(process.cwd());

beforeAll(async () => {
  for (const [name, resolution] of all) {
    const context = contextFor(resolution.body);
    workshop.put(`${name}.pdf`, await writePdf(resolution, context, typeset));
    workshop.put(`word-${name}.docx`, await writeDocx(resolution, context));
  }
  if (hasLibreOffice)
    convertWithLibreOffice(
      workshop,
      all.map(([name]) => workshop.path(`word-${name}.docx`)),
      "pdf",
    );
}, 120_000);

afterAll(() => workshop.close());

/** The labels before the text of each paragraph, as they stand in the text of a page. */
function expectLabelsBeforeTexts(shown: string, resolution: Resolution): void {
  const printed = layOutResolution(resolution, contextFor(resolution.body));
  let from = 0;
  for (const block of [...printed.blocks, ...printed.annexes]) {
    const first = block.spans.find((span) => span.kind === "text")?.text.trim() ?? "";
    if (first === "" || block.kind === "enacting") continue;
    const start = `${block.label} ${first.slice(0, 12)}`.trim().replace(/\s+/g, " ");
    const at = shown.indexOf(start, from);
    expect(at, `“${start}” after ${from}`).toBeGreaterThanOrEqual(0);
    from = at + start.length;
  }
}

function expectNotes(shown: string, resolution: Resolution): void {
  for (const note of resolution.notes) {
    const text = textOf(note.spans).trim().replace(/\s+/g, " ");
    expect(shown).toContain(text.slice(0, 40));
  }
}

describe.runIf(hasPoppler)("the PDF", () => {
  it.each(all)("of %s is tagged, named, embedded and says that it is PDF/UA", (name) => {
    const path = workshop.path(`${name}.pdf`);
    const info = run("pdfinfo", path);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+\S/);
    expect(run("pdfinfo", "-meta", path)).toMatch(/pdfuaid:part(?:>|=")1/);
    const fonts = run("pdffonts", path)
      .split("\n")
      .slice(2)
      .filter((line) => line !== "");
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(font).toMatch(/LiberationSerif\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it.each(all)("of %s holds every paragraph under its label, and every footnote", (name, resolution) => {
    const shown = textOfPdf(workshop.path(`${name}.pdf`));
    expectLabelsBeforeTexts(shown, resolution);
    expectNotes(shown, resolution);
  });

  it.each(all)("of %s has its heading and its notes in the structure", (name, resolution) => {
    const structure = run("pdfinfo", "-struct", workshop.path(`${name}.pdf`));
    expect(structure.match(/^\s*H1\b/gm)).toHaveLength(1);
    const marked = new Set(
      resolution.blocks.flatMap((block) =>
        block.spans.flatMap((span) => (span.kind === "note" ? [span.note] : [])),
      ),
    );
    const asterisks = name === "hrc-draft" || name === "hrc-tabled" ? 1 : 0;
    expect(structure.match(/^\s*Note\b/gm) ?? []).toHaveLength(marked.size + asterisks);
  });

  it("has equal bytes for equal content", async () => {
    const again = await writePdf(structuredClone(hrcTabled), contextFor("hrc"), typeset);
    expect(Buffer.from(again).equals(readFileSync(workshop.path("hrc-tabled.pdf")))).toBe(true);
  });
});

describe.runIf(hasLibreOffice)("the Word file, opened by LibreOffice,", () => {
  it.each(all)("of %s holds every paragraph under its label, and every footnote", (name, resolution) => {
    const shown = textOfPdf(workshop.path(`word-${name}.pdf`));
    expectLabelsBeforeTexts(shown, resolution);
    expectNotes(shown, resolution);
  });

  it.each(samples)("of %s fills as many pages as the PDF", (name) => {
    const pages = (path: string): string | undefined => /Pages:\s+(\d+)/.exec(run("pdfinfo", path))?.[1];
    expect(pages(workshop.path(`word-${name}.pdf`))).toBe(pages(workshop.path(`${name}.pdf`)));
  });

  it("counts on where letters run out", () => {
    const shown = textOfPdf(workshop.path("word-odd-draft.pdf"));
    expect(shown).toContain("(z) Thing 26; (aa) Thing 27; (bb) Thing 28; 2. Ends");
  });
});

describe.runIf(seedResolutions.length > 0)("the adopted texts", () => {
  it.each(seeds.map((seed, index) => [`seed-${index}`, seed] as const))(
    "of %s keep their counts in Word",
    async (name, seed) => {
      const { unzipSync } = await import("fflate");
      const parts = unzipSync(readFileSync(workshop.path(`word-${name}.docx`)));
      const xml = new TextDecoder().decode(parts["word/document.xml"]);
      const count = (style: string): number => xml.split(`<w:pStyle w:val="${style}"/>`).length - 1;
      expect({
        preambular: count("Preambular"),
        operative: count("Operative"),
        nested: count("Subparagraph1"),
        notes: xml.split("<w:footnoteReference ").length - 1,
      }).toEqual({
        preambular: seed.preambular,
        operative: seed.operative,
        nested: seed.nested,
        notes: seed.notes,
      });
    },
  );
});
