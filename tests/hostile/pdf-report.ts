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
import { readMutatedFiles } from "./read-mutated-files.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "20261122" }, files: { type: "string", default: "10000" } },
});
const random = seededRandom(Number(values.seed));
const plain = plainPdf([
  ["i:The Human Rights Council", "Noting the lamps,", "1. Decides to light them;"],
  ["2. Decides to look again."],
]);
const set = await writePdf(gaAdopted, contextFor("ga"), createTypesetter(process.cwd()));
// Promises that pdf.js leaves behind end with the worker in which files are read.
process.on("unhandledRejection", () => {});

await readMutatedFiles(Number(values.files), async (at, newId) => {
  const bytes = mutatePdf(at % 8 === 0 ? set : plain, random);
  const read = readPdf(await openPdf(bytes), { newId, defaultBody: "hrc" });
  if (read.ok) return "read";
  return read.problem.kind === "not-pdf" ? read.problem.because : read.problem.kind;
});
