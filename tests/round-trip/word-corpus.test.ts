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
});
