// `npm run fuzz:word` and `npm run fuzz:odt`: files changed at random, read one after the other: no crash, none over two seconds.
import { parseArgs } from "node:util";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { readOdt } from "#formats/odt/read-odt.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { gaAdopted, hrcDraft } from "#tests/round-trip/sample-resolutions.ts";
import { contextFor } from "#tests/round-trip/tools.ts";
import { mutateOdt, mutateWord } from "./mutate-package.ts";
import { hostileSeed } from "./odt-seed.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "20261122" },
    files: { type: "string", default: "100000" },
    format: { type: "string", default: "docx" },
  },
});
const random = seededRandom(Number(values.seed));
const isOdt = values.format === "odt";
const mutate = isOdt ? mutateOdt : mutateWord;
const reader = isOdt ? readOdt : readDocx;
const wholes = isOdt
  ? [hostileSeed()]
  : [await writeDocx(hrcDraft, contextFor("hrc")), await writeDocx(gaAdopted, contextFor("ga"))];
const outcomes = new Map<string, number>();
const choices = ["accept", "reject", "show"] as const;
let slowest = 0;
let faults = 0;
for (let at = 0; at < Number(values.files); at += 1) {
  const bytes = mutate(wholes[at % wholes.length] ?? new Uint8Array(), random);
  const started = performance.now();
  let outcome = "crash";
  try {
    let last = 0;
    const newId = (): string => {
      last += 1;
      return `n${last}`;
    };
    const read = reader(bytes, {
      newId,
      defaultBody: "hrc",
      changes: choices[at % choices.length] ?? "accept",
    });
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
