import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { readText } from "#formats/txt/read-text.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeRedline } from "#formats/docx/redline/write-redline.ts";
import { checkRedline } from "#formats/docx/redline/check-redline.ts";
import { plantEdits } from "#tests/support/plant-edits.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { contextFor } from "./tools.ts";
const [count = "3", from = "0", out] = process.argv.slice(2);
const { listTexts, sampleOf } = await import("./word-round-trip.ts");
const files = [...listTexts("seeds"), ...sampleOf(listTexts("corpus"), Number(count))].slice(Number(from));
let bad = 0; let ms = 0;
for (const [n, file] of files.entries()) {
  let id = 0;
  const context = { newId: () => `n${++id}`, defaultBody: "hrc" };
  const { value } = readText(readFileSync(file, "utf8"), context);
  const writing = contextFor(value.body in { hrc: 1, ga: 1, sc: 1, ecosoc: 1, "hrc-prst": 1 } ? value.body : "hrc");
  const base = await writeDocx(value, writing);
  const { draft } = plantEdits(value, seededRandom(n + 7));
  const started = performance.now();
  const made = writeRedline({ base, draft, profile: writing.profile, author: "Kenya", date: "2026-11-21T14:02:07Z", renumber: false });
  ms += performance.now() - started;
  if (!made.ok) { console.log(basename(file), JSON.stringify(made.problem)); bad += 1; continue; }
  if (out) { writeFileSync(`${out}/${n}-base.docx`, base); writeFileSync(`${out}/${n}-redline.docx`, made.bytes); }
  const { rejected, accepted } = checkRedline({ base, draft }, made.bytes);
  if (rejected.length + accepted.length > 0) {
    bad += 1;
    console.log(`${n} ${basename(file)}: ${rejected.length} rejected, ${accepted.length} accepted`);
    for (const d of [...rejected.slice(0, 2), ...accepted.slice(0, 2)]) console.log("   -", d.wanted.slice(0, 300), "\n   +", d.found.slice(0, 300));
  }
}
console.log(bad, "of", files.length, "bad", Math.round(ms), "ms");
