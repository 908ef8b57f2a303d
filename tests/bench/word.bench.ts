// `npm run bench:word`: reading Word files, beside mammoth (to plain HTML) and pandoc (to its own tree) in one run; and a bomb.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { sameText } from "#tests/round-trip/office-sources.ts";
import { contextFor, convertWithLibreOffice, haveTools, openWorkshop, run } from "#tests/round-trip/tools.ts";
import { lyingZip } from "#tests/support/lying-zip.ts";
import { draftOf } from "./drawn-paragraphs.ts";
import { loadMammoth } from "./load-mammoth.ts";
import { bandOf, judge, median, pairedRatio } from "./paired-ratio.ts";

const rounds = 7;
const mammoth = await loadMammoth();
if (mammoth === null) {
  console.log("Not measured: mammoth is not installed.");
  process.exit(0);
}
const hasPandoc = haveTools("pandoc");
const workshop = openWorkshop();

async function prepare(): Promise<ReadonlyMap<string, readonly string[]>> {
  const groups = new Map<string, readonly string[]>();
  for (const count of [44, 440, 2_640]) {
    const bytes = await writeDocx(draftOf(count), contextFor("hrc"));
    groups.set(`${count} paragraphs, as Penholder writes them`, [workshop.put(`own-${count}.docx`, bytes)]);
  }
  if (haveTools("soffice")) {
    const texts = sameText()
      .filter(({ file }) => file.endsWith(".fodt"))
      .slice(0, 20);
    const sources = texts.map(({ file, content }) => workshop.put(file, new TextEncoder().encode(content)));
    convertWithLibreOffice(workshop, sources, "docx");
    const layouts = texts.map(({ file }) => workshop.path(file.replace(/\.\w+$/, ".docx")));
    groups.set("20 layouts, as LibreOffice writes them", layouts);
  }
  return groups;
}

let last = 0;
const newId = (): string => {
  last += 1;
  return `n${last}`;
};

function readOurs(files: readonly Buffer[]): void {
  for (const bytes of files) {
    const read = readDocx(bytes, { newId, defaultBody: "hrc", changes: "accept" });
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
  }
}

async function timed(work: () => Promise<void> | void): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const groups = await prepare();
console.log(
  "| file | Penholder | mammoth | pandoc | to mammoth | to pandoc | verdict |\n|---|---|---|---|---|---|---|",
);
for (const [name, paths] of groups) {
  const files = paths.map((path) => readFileSync(path));
  const html = async (): Promise<void> => {
    for (const buffer of files) await mammoth.convertToHtml({ buffer });
  };
  const times = {
    ours: [] as number[],
    mammoth: [] as number[],
    again: [] as number[],
    pandoc: [] as number[],
  };
  readOurs(files);
  await html();
  for (let round = 0; round < rounds; round += 1) {
    times.mammoth.push(await timed(html));
    times.ours.push(await timed(() => readOurs(files)));
    times.again.push(await timed(html));
    if (hasPandoc && round < 3)
      times.pandoc.push(
        await timed(() => {
          for (const path of paths)
            run("pandoc", "--track-changes=all", "-t", "json", "-o", `${path}.json`, path);
        }),
      );
  }
  const band = bandOf(pairedRatio(times.again, times.mammoth));
  const toMammoth = pairedRatio(times.ours, times.mammoth);
  const toPandoc = pairedRatio(times.ours, times.pandoc);
  const verdicts = [judge(toMammoth, 1.5, band), ...(hasPandoc ? [judge(toPandoc, 0.35, band)] : [])];
  const ms = (values: readonly number[]): string =>
    values.length === 0 ? "–" : `${Math.round(median(values))} ms`;
  console.log(
    `| ${name} | ${ms(times.ours)} | ${ms(times.mammoth)} | ${ms(times.pandoc)} | × ${toMammoth.median.toFixed(2)} | × ${toPandoc.median.toFixed(2)} | ${verdicts.join(", ")} |`,
  );
}

const bomb = workshop.put(
  "bomb.docx",
  lyingZip("word/document.xml", new Uint8Array(100_000_000), 100_000_000),
);
const small = groups.values().next().value?.[0] ?? "";
const script = join(import.meta.dirname, "read-once.ts");
for (const reader of ["penholder", "mammoth"]) {
  for (const [what, path] of [
    ["44 paragraphs", small],
    [`100 MB in ${Math.round(readFileSync(bomb).length / 1_000)} KB`, bomb],
  ] as const) {
    const said = execFileSync(process.execPath, [script, reader, path], {
      encoding: "utf8",
      timeout: 60_000,
    });
    console.log(`${what}, ${reader}: ${said.trim()}`);
  }
}
workshop.close();
