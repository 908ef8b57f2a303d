// Every text of the corpus written as PDF and read again; prints what differs.
import { type PdfTrip, throughPdf } from "./pdf-round-trip.ts";
import { listTexts, sampleOf } from "./word-round-trip.ts";

const wanted = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const files = [...listTexts("seeds"), ...sampleOf(listTexts("corpus"), wanted)];
const trips: PdfTrip[] = [];
for (const file of files) {
  const trip = await throughPdf(file);
  if (trip === null) {
    console.log(`${file}: has letters that no font of ours has.`);
    continue;
  }
  trips.push(trip);
  const differs = [
    ...(trip.kept < trip.words ? [`${trip.words - trip.kept} of ${trip.words} words`] : []),
    ...(trip.added > 0 ? [`${trip.added} words added`] : []),
    ...(trip.marksInPlace < trip.marks ? [`${trip.marks - trip.marksInPlace} of ${trip.marks} notes`] : []),
    ...(["kinds", "labels", "italics"] as const).filter((what) => !trip[what]),
  ];
  if (differs.length > 0) console.log(`${file}: ${differs.join(", ")}`);
}
const sum = (count: (trip: PdfTrip) => number): number => trips.reduce((all, trip) => all + count(trip), 0);
const words = sum(({ words }) => words);
const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(3)} %`;
console.log(
  `${trips.length} texts, ${words} words: ${percent(
    sum(({ kept }) => kept),
    words,
  )} in order.`,
);
console.log(
  `Footnotes in place: ${sum(({ marksInPlace }) => marksInPlace)} of ${sum(({ marks }) => marks)}.`,
);
for (const what of ["kinds", "labels", "italics"] as const)
  console.log(`Texts equal in ${what}: ${trips.filter((trip) => trip[what]).length}.`);
const worst = trips.filter(({ kept, words }) => kept < words * 0.995).length;
console.log(`Texts with less than 99.5 % of their words: ${worst}.`);
console.log(`Reading took ${Math.round(sum(({ milliseconds }) => milliseconds))} ms.`);
process.exitCode = worst === 0 ? 0 : 1;
