// `npm run round-trip:pdf`: every text of the corpus written as PDF and read again; prints what differs. With --office, that many
// as PDF made by LibreOffice from our Word files; with --peer, that many read by pdftotext too.
// With --part 2/4 the second quarter alone, set by us.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { compareRead, countWords, type PdfTrip, readSource, setPages } from "./pdf-round-trip.ts";
import { convertWithLibreOffice, openWorkshop, run } from "./tools.ts";
import { listTexts, sampleOf } from "./word-round-trip.ts";

const number = { type: "string" } as const;
const { values } = parseArgs({ options: { texts: number, office: number, peer: number, part: number } });
const corpus = listTexts("corpus");
const sources = (count: number) => [...listTexts("seeds"), ...sampleOf(corpus, count)].map(readSource);
const workshop = openWorkshop();

function differences({ words, kept, added, marks, marksInPlace, ...same }: PdfTrip): string {
  const differs = [
    ...(kept < words ? [`${words - kept} of ${words} words`] : []),
    ...(added > 0 ? [`${added} words added`] : []),
    ...(marksInPlace < marks ? [`${marks - marksInPlace} of ${marks} notes`] : []),
    ...(["kinds", "labels", "italics"] as const).filter((what) => !same[what]),
  ];
  return differs.length === 0 ? "" : `${same.file}: ${differs.join(", ")}`;
}

function summarize(name: string, trips: readonly PdfTrip[]): number {
  for (const trip of trips) if (differences(trip) !== "") console.log(differences(trip));
  const sum = (count: (trip: PdfTrip) => number): number => trips.reduce((all, trip) => all + count(trip), 0);
  const words = sum((trip) => trip.words);
  const equal = (["kinds", "labels", "italics"] as const).map(
    (what) => `${what} ${trips.filter((trip) => trip[what]).length}`,
  );
  const few = trips.filter((trip) => trip.kept < trip.words * 0.995).length;
  console.log(
    `${name}: ${trips.length} texts; ${((sum(({ kept }) => kept) / words) * 100).toFixed(3)} % of ${words} words in order, ${few} texts under 99.5 %; notes in place ${sum(({ marksInPlace }) => marksInPlace)} of ${sum(({ marks }) => marks)}; equal in ${equal.join(", ")}; read in ${Math.round(sum(({ milliseconds }) => milliseconds))} ms.`,
  );
  return few;
}

/** Every fourth text, for one part of four: long and short ones are spread alike. */
function partOf<Item>(all: readonly Item[]): readonly Item[] {
  const [part = 1, parts = 1] = (values.part ?? "1/1").split("/").map(Number);
  return all.filter((_, at) => at % parts === part - 1);
}

const own: PdfTrip[] = [];
for (const source of partOf(sources(Number(values.texts ?? corpus.length)))) {
  const bytes = await setPages(source);
  if (bytes !== null) own.push(await compareRead(source, bytes));
}
const few = summarize("Set by us", own);

if (values.office !== undefined) {
  const chosen = sources(Number(values.office));
  const files = [];
  for (const [at, { value, context }] of chosen.entries())
    files.push(workshop.put(`${at}.docx`, await writeDocx(value, context)));
  convertWithLibreOffice(workshop, files, "pdf");
  const trips = [];
  for (const [at, source] of chosen.entries())
    trips.push(await compareRead(source, readFileSync(workshop.path(`${at}.pdf`))));
  summarize("Set by LibreOffice", trips);
}

if (values.peer !== undefined) {
  let words = 0;
  let theirs = 0;
  let ours = 0;
  for (const source of sources(Number(values.peer))) {
    const bytes = await setPages(source);
    if (bytes === null) continue;
    const path = workshop.put("peer.pdf", bytes);
    const trip = await compareRead(source, bytes);
    words += trip.words;
    ours += trip.kept;
    theirs += countWords(source, run("pdftotext", "-layout", path, "-"));
  }
  const percent = (part: number): string => `${((part / words) * 100).toFixed(3)} %`;
  console.log(`Words in order: ${percent(ours)}; pdftotext -layout: ${percent(theirs)}.`);
}
workshop.close();
process.exitCode = few > own.length / 100 ? 1 : 0;
