// Adopted texts written as PDF and read again. All of them, not only this sample: npm run round-trip:pdf.
import { describe, expect, test } from "vitest";
import { throughPdf } from "./pdf-round-trip.ts";
import { haveSharedFolder } from "./tools.ts";
import { listTexts, sampleOf } from "./word-round-trip.ts";

describe.skipIf(!haveSharedFolder())("adopted texts come back from PDF", () => {
  test("with their words in order, their notes in place, and their paragraphs as they were", async () => {
    const files = [...listTexts("seeds"), ...sampleOf(listTexts("corpus"), 50)];
    const trips = [];
    for (const file of files) {
      const trip = await throughPdf(file);
      if (trip !== null) trips.push(trip);
    }
    expect(trips.length).toBeGreaterThanOrEqual(50);
    const tooFew = trips.filter(({ kept, words }) => kept < words * 0.995).map(({ file }) => file);
    // A statement and a text of the first years, whose titles the reader of plain text does not know.
    expect(tooFew.length).toBeLessThanOrEqual(1);
    const lost = trips.filter((trip) => trip.marksInPlace < trip.marks);
    expect(lost).toEqual([]);
    expect(
      trips.filter(({ kinds, labels, italics }) => !(kinds && labels && italics)).length,
    ).toBeLessThanOrEqual(2);
  }, 180_000);
});
