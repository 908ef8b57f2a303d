// Every text of the corpus written as Akoma Ntoso and read again, and judged by the schema; prints what differs.
import { takeThroughAkn } from "./akn-corpus.ts";
import { findInvalid } from "./akn-schema.ts";
import { haveTools, openWorkshop } from "./tools.ts";
import { listTexts } from "./word-round-trip.ts";

const files = [...listTexts("seeds"), ...listTexts("corpus")];
const workshop = openWorkshop();
let equal = 0;
const written: string[] = [];
for (const [at, file] of files.entries()) {
  const trip = await takeThroughAkn(file);
  written.push(workshop.put(`${at}.akn.xml`, trip.bytes));
  if (trip.differs.length === 0) equal += 1;
  else console.log(`${file}: ${trip.differs.join(", ")}`);
}
const invalid = haveTools("xmllint") ? findInvalid(written) : [];
for (const complaint of invalid) console.log(complaint);
console.log(
  `${equal} of ${files.length} texts came back equal; the schema has ${invalid.length} complaints.`,
);
workshop.close();
process.exitCode = equal === files.length && invalid.length === 0 ? 0 : 1;
