// `npm run fuzz:pdf`: PDF files changed at random, read one after the other: no crash, none over two seconds.
import { parseArgs } from "node:util";
import { readPdf } from "#formats/pdf/read-pdf.ts";
import { writePdf } from "#formats/pdf/write-pdf.ts";
import { openPdf } from "#host/reading/open-pdf.ts";
import { createTypesetter } from "#host/typesetting/create-typesetter.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { gaAdopted } from "#tests/round-trip/sample-resolutions.ts";
import { contextFor } from "#tests/round-trip/tools.ts";
import { plainPdf } from "#tests/support/plain-pdf.ts";
import { mutatePdf } from "./mutate-pdf.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "20261122" }, files: { type: "string", default: "10000" } },
});
const random = seededRandom(Number(values.seed));
const plain = plainPdf([
  ["i:The Human Rights Council", "Noting the lamps,", "1. Decides to light them;"],
  ["2. Decides to look again."],
]);
const set = await writePdf(gaAdopted, contextFor("ga"), createTypesetter(process.cwd()));
const outcomes = new Map<string, number>();
let slowest = 0;
let faults = 0;
// Promises that pdf.js leaves behind end with the worker in which files are read.
process.on("unhandledRejection", () => {});
for (let at = 0; at < Number(values.files); at += 1) {
  const bytes = mutatePdf(at % 8 === 0 ? set : plain, random);
  const started = performance.now();
  let outcome = "crash";
  try {
    let last = 0;
    const newId = (): string => {
      last += 1;
      return `n${last}`;
    };
    const read = readPdf(await openPdf(bytes), { newId, defaultBody: "hrc" });
    outcome = read.ok ? "read" : read.problem.kind === "not-pdf" ? read.problem.because : read.problem.kind;
  } catch (error) {
    faults += 1;
    if (faults < 5) console.log(`file ${at}:`, error);
  }
  slowest = Math.max(slowest, performance.now() - started);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
console.log(Object.fromEntries(outcomes), `slowest ${Math.round(slowest)} ms`);
process.exitCode = faults > 0 || slowest > 2_000 ? 1 : 0;
