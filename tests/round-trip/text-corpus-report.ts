// Every text of the corpus through every format that is text, and back; prints what differs.
import { textFormats, throughFormat } from "./text-round-trip.ts";
import { listTexts } from "./word-round-trip.ts";

const files = [...listTexts("seeds"), ...listTexts("corpus")];
let changed = 0;
for (const format of textFormats) {
  let equal = 0;
  for (const file of files) {
    const differs = await throughFormat(file, format);
    if (differs.length === 0) equal += 1;
    else console.log(`${file} through .${format.extension}: ${differs.join(", ")}`);
  }
  changed += files.length - equal;
  console.log(`.${format.extension}: ${equal} of ${files.length} texts came back equal.`);
}
process.exitCode = changed === 0 ? 0 : 1;
