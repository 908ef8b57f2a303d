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
import { readMutatedFiles } from "./read-mutated-files.ts";

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
const choices = ["accept", "reject", "show"] as const;

await readMutatedFiles(Number(values.files), async (at, newId) => {
  const bytes = mutate(wholes[at % wholes.length] ?? new Uint8Array(), random);
  const read = reader(bytes, {
    newId,
    defaultBody: "hrc",
    changes: choices[at % choices.length] ?? "accept",
  });
  return read.ok ? "read" : read.problem.kind;
});
