// `npm run fuzz:word`: Word files changed at random, read one after the other: no crash, none over two seconds.
import { parseArgs } from "node:util";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { gaAdopted, hrcDraft } from "#tests/round-trip/sample-resolutions.ts";
import { contextFor } from "#tests/round-trip/tools.ts";
import { mutateWord } from "./mutate-word.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "20261122" }, files: { type: "string", default: "100000" } },
});
const random = seededRandom(Number(values.seed));
const wholes = [await writeDocx(hrcDraft, contextFor("hrc")), await writeDocx(gaAdopted, contextFor("ga"))];
const outcomes = new Map<string, number>();
let slowest = 0;
let faults = 0;
for (let at = 0; at < Number(values.files); at += 1) {
  const bytes = mutateWord(wholes[at % wholes.length] ?? new Uint8Array(), random);
  const started = performance.now();
  let outcome = "crash";
  try {
    let last = 0;
    const newId = (): string => {
      last += 1;
      return `n${last}`;
    };
    const read = readDocx(bytes, { newId, defaultBody: "hrc", changes: at % 3 === 0 ? "reject" : "accept" });
    outcome = read.ok ? "read" : read.problem.kind;
  } catch (error) {
    faults += 1;
    if (faults < 5) console.log(`file ${at}:`, error);
  }
  slowest = Math.max(slowest, performance.now() - started);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
console.log(Object.fromEntries(outcomes), `slowest ${Math.round(slowest)} ms`);
process.exitCode = faults > 0 || slowest > 2_000 ? 1 : 0;
