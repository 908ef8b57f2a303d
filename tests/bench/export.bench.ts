// `npm run bench:export`: writing Word beside the library most programs write it with, fed the same paragraphs, and beside pandoc;
// setting pages as PDF beside LibreOffice and WeasyPrint. All in one run, each one right after its peer.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Document, LevelFormat, Packer, Paragraph, TextRun } from "docx";
import type { Resolution } from "#core/resolution/resolution.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { writeHtml } from "#formats/html/write-html.ts";
import { writePdf } from "#formats/pdf/write-pdf.ts";
import { createTypesetter } from "#host/typesetting/create-typesetter.ts";
import { contextFor, convertWithLibreOffice, haveTools, openWorkshop, run } from "#tests/round-trip/tools.ts";
import { draftOf } from "./drawn-paragraphs.ts";
import { bandOf, judge, judgeControl, median, pairedRatio } from "./paired-ratio.ts";

const rounds = 7;
const slowRounds = 3;
const gates = { library: 1.2, pandoc: 0.2, office: 0.3 };
const context = contextFor("hrc");
const workshop = openWorkshop();
const typeset = createTypesetter(process.cwd());

/** The library by itself: the same words, looks and numbers, and nothing of the official layout. */
async function writePlain({ blocks }: Resolution): Promise<void> {
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, at: number) => ({
    ...{ level: at, format, text },
    style: { paragraph: { indent: { left: 720 * (at + 1), hanging: 360 } } },
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "list",
          levels: [level(LevelFormat.DECIMAL, "%1.", 0), level(LevelFormat.LOWER_LETTER, "(%2)", 1)],
        },
      ],
    },
    sections: [
      {
        children: blocks.map(({ kind, level: depth, spans }) => {
          const isCounted = kind === "operative" || kind === "subparagraph";
          return new Paragraph({
            ...(isCounted ? { numbering: { reference: "list", level: depth } } : {}),
            children: spans.map((span) =>
              span.kind === "text"
                ? new TextRun({ text: span.text, ...(span.italic ? { italics: true } : {}) })
                : new TextRun(""),
            ),
          });
        }),
      },
    ],
  });
  await Packer.toBuffer(document);
}

/** Milliseconds by the clock, for what runs in a process of its own. */
const byClock = (): number => performance.now();
/** Milliseconds of processor time of this process, which others at work do not lengthen. */
const byProcessor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

async function timed(work: () => Promise<unknown> | unknown, now: () => number): Promise<number> {
  const started = now();
  await work();
  return now() - started;
}

interface Contest {
  readonly name: string;
  readonly peer: string;
  readonly gate: number;
  readonly rounds: number;
  readonly now: () => number;
  readonly ours: () => Promise<unknown>;
  readonly theirs: () => Promise<unknown> | unknown;
}

/** A/A beside A/B, and a control: the peer is not so much faster than itself, so its own gate has to refuse it. */
async function measure({ name, peer, gate, rounds: count, now, ours, theirs }: Contest): Promise<string> {
  const times = {
    ours: [] as number[],
    theirs: [] as number[],
    again: [] as number[],
    control: [] as number[],
  };
  await ours();
  await theirs();
  for (let round = 0; round < count; round += 1) {
    times.theirs.push(await timed(theirs, now));
    times.ours.push(await timed(ours, now));
    times.again.push(await timed(theirs, now));
    times.control.push(
      gate < 1
        ? await timed(theirs, now)
        : await timed(async () => {
            await theirs();
            await theirs();
          }, now),
    );
  }
  const band = bandOf(pairedRatio(times.again, times.theirs));
  const ratio = pairedRatio(times.ours, times.theirs);
  const control = judgeControl(pairedRatio(times.control, times.again), gate, band);
  const ms = (values: readonly number[]): string => `${Math.round(median(values))} ms`;
  return `| ${name} | ${ms(times.ours)} | ${peer} ${ms(times.theirs)} | × ${ratio.median.toFixed(2)} | ${gate} | ${judge(ratio, gate, band)} | ${control === "holds" ? "refused" : control} |`;
}

console.log(
  "| file | Penholder | peer | ratio | at most | verdict | control |\n|---|---|---|---|---|---|---|",
);
const hasPandoc = haveTools("pandoc");
for (const count of [44, 440, 2_640]) {
  const resolution = draftOf(count);
  const name = `${count} paragraphs as Word`;
  const ours = () => writeDocx(resolution, context);
  const theirs = () => writePlain(resolution);
  console.log(
    await measure({ name, peer: "docx", gate: gates.library, rounds, now: byProcessor, ours, theirs }),
  );
  if (!hasPandoc) continue;
  const html = workshop.put(`${count}.html`, await writeHtml(resolution, context));
  const convert = () => run("pandoc", "-f", "html", "-t", "docx", "-o", `${html}.docx`, html);
  const contest = {
    name,
    peer: "pandoc",
    gate: gates.pandoc,
    rounds: slowRounds,
    now: byClock,
    ours,
    theirs: convert,
  };
  console.log(await measure(contest));
}

if (haveTools("pdfinfo")) {
  const resolution = draftOf(310);
  const own = workshop.put("own.pdf", await writePdf(resolution, context, typeset));
  const pages = /Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [own], { encoding: "utf8" }))?.[1] ?? "?";
  const ours = () => writePdf(resolution, context, typeset);
  const asPdf = (peer: string, theirs: () => void): Contest => ({
    ...{ name: `${pages} pages as PDF`, peer, gate: gates.office, rounds: slowRounds, now: byClock },
    ...{ ours, theirs },
  });
  if (haveTools("soffice")) {
    const file = workshop.put("pages.docx", await writeDocx(resolution, context));
    console.log(await measure(asPdf("LibreOffice", () => convertWithLibreOffice(workshop, [file], "pdf"))));
    if (readFileSync(workshop.path("pages.pdf")).length === 0) throw new Error("LibreOffice wrote nothing.");
  }
  if (haveTools("weasyprint")) {
    const page = workshop.put("pages.html", await writeHtml(resolution, context));
    console.log(
      await measure(asPdf("WeasyPrint", () => void run("weasyprint", page, workshop.path("woven.pdf")))),
    );
    if (readFileSync(workshop.path("woven.pdf")).length === 0) throw new Error("WeasyPrint wrote nothing.");
  }
}
workshop.close();
