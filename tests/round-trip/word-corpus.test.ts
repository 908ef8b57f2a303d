// Adopted texts written as Word and read again. All of them, not only this sample: npm run round-trip:word.
import { describe, expect, test } from "vitest";
import { haveSharedFolder } from "./tools.ts";
import { listTexts, sampleOf, throughWord } from "./word-round-trip.ts";

describe.skipIf(!haveSharedFolder())("adopted texts come back from Word as they went", () => {
  test("the founding documents and two hundred of the corpus", async () => {
    const files = [...listTexts("seeds"), ...sampleOf(listTexts("corpus"), 200)];
    expect(files.length).toBe(205);
    const trips = [];
    for (const file of files) trips.push(await throughWord(file));
    expect(trips.filter(({ differs }) => differs.length > 0)).toEqual([]);
  }, 90_000);

  test("so do nearly all where no style tells what a paragraph is", async () => {
    const files = sampleOf(listTexts("corpus"), 60);
    const differing = [];
    for (const file of files) if ((await throughWord(file, true)).differs.length > 0) differing.push(file);
    // A statement in its first draft, and paragraphs that are only a number.
    expect(differing.length).toBeLessThanOrEqual(2);
  }, 90_000);
});
