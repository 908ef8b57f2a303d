// How many broken citations the checker finds: `npm run recall` prints the tables, `-- --write` puts them into docs,
// `-- --each N`, `-- --seed N`, `-- --show NAME|CLASS` for what got through.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readFactFiles } from "#tests/support/read-facts.ts";
import { readAdoptedTexts } from "./adopted-texts.ts";
import { measureRecall, type Trial } from "./measure-recall.ts";
import { summarizeRecall } from "./summarize-recall.ts";
import { readWorld } from "./world.ts";

const page = join(import.meta.dirname, "..", "..", "docs", "measurements", "citation-recall.md");

const { values } = parseArgs({
  options: {
    each: { type: "string" },
    seed: { type: "string" },
    show: { type: "string" },
    write: { type: "boolean" },
  },
});
const texts = readAdoptedTexts();
if (texts === null) console.log("Nothing to measure: the folder of adopted texts is not there.");
else {
  const files = readFactFiles();
  const [seed, each] = [Number(values.seed ?? 1), Number(values.each ?? 420)];
  const trials = [...measureRecall({ texts, files, world: readWorld(files.register), seed, each })];
  const tables = `${trials.length} citations broken, seed ${seed}.\n\n${summarizeRecall(trials)}`;
  if (values.write === true) {
    const intro = readFileSync(page, "utf8").split(/^\d+ citations broken/m)[0] ?? "";
    writeFileSync(page, `${intro.trimEnd()}\n\n${tables}\n`);
  } else console.log(tables);
  if (values.show !== undefined) show(trials, values.show);
}

function show(trials: readonly Trial[], wanted: string): void {
  for (const { breakage, class: kind, reason, found, before, after, file, mended } of trials) {
    if (breakage !== wanted && kind !== wanted) continue;
    if (found.length > 0 && mended !== false) continue;
    const said = found.map(({ message, fix }) => `${message} [${fix?.title ?? ""}]`).join(" | ");
    console.log(`${breakage} (${kind}, ${reason}) ${file}: ${before} → ${after}  ${said}`);
  }
}
