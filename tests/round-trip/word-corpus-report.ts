// Every text of the corpus written as Word and read again; prints what differs.
import { listTexts, throughWord } from "./word-round-trip.ts";

const files = [...listTexts("seeds"), ...listTexts("corpus")];
let equal = 0;
let milliseconds = 0;
for (const file of files) {
  const trip = await throughWord(file);
  milliseconds += trip.milliseconds;
  if (trip.differs.length === 0) equal += 1;
  else console.log(`${file}: ${trip.differs.join(", ")}`);
}
console.log(
  `${equal} of ${files.length} texts came back equal; reading took ${Math.round(milliseconds)} ms.`,
);
process.exitCode = equal === files.length ? 0 : 1;
