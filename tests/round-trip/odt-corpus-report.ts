// `npm run round-trip:odt`: texts of the corpus as Word, saved by LibreOffice as OpenDocument and read; prints what differs.
import { parseArgs } from "node:util";
import { throughOdt } from "./odt-round-trip.ts";
import { haveTools, openWorkshop } from "./tools.ts";
import { listTexts, sampleOf } from "./word-round-trip.ts";

const number = { type: "string" } as const;
const { values } = parseArgs({ options: { texts: number } });
const files = [...listTexts("seeds"), ...sampleOf(listTexts("corpus"), Number(values.texts ?? 200))];
const atOnce = 20;
let equal = 0;
if (haveTools("soffice")) {
  for (let at = 0; at < files.length; at += atOnce) {
    const workshop = openWorkshop();
    for (const { file, differs } of await throughOdt(files.slice(at, at + atOnce), workshop))
      if (differs.length === 0) equal += 1;
      else console.log(`${file}: ${differs.join(", ")}`);
    workshop.close();
  }
  console.log(`${equal} of ${files.length} texts came back equal.`);
  process.exitCode = equal === files.length ? 0 : 1;
}
