// Reads one Word file in a process of its own, by Penholder or by mammoth, and prints milliseconds and megabytes at the most.
import { readFileSync } from "node:fs";
import { readDocx } from "#formats/docx/read-docx.ts";
import { loadMammoth } from "./load-mammoth.ts";

const [reader, path] = process.argv.slice(2);
const bytes = readFileSync(path ?? "");
const mammoth = reader === "mammoth" ? await loadMammoth() : null;
const started = performance.now();
let outcome = "refused";
try {
  if (mammoth === null) {
    const read = readDocx(bytes, { newId: () => "n", defaultBody: "hrc", changes: "accept" });
    outcome = read.ok ? "read" : "refused";
  } else {
    await mammoth.convertToHtml({ buffer: bytes });
    outcome = "read";
  }
} catch {
  // A peer that gives up has refused.
}
const milliseconds = Math.round(performance.now() - started);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1_000);
console.log(JSON.stringify({ outcome, milliseconds, megabytes }));
