// Adopted texts written and read again. All of them, not only this sample: npm run round-trip:text.
import { describe, expect, it } from "vitest";
import { textFormats, throughFormat } from "./text-round-trip.ts";
import { haveSharedFolder } from "./tools.ts";
import { listTexts, sampleOf } from "./word-round-trip.ts";

describe.skipIf(!haveSharedFolder())("adopted texts come back as they went", () => {
  const files = [...listTexts("seeds"), ...sampleOf(listTexts("corpus"), 200)];

  it.each(textFormats.map((format) => [format.extension, format] as const))(
    "from .%s",
    async (_, format) => {
      expect(files.length).toBe(205);
      const trips: (readonly [string, readonly string[]])[] = [];
      for (const file of files) trips.push([file, await throughFormat(file, format)]);
      expect(trips.filter(([, differs]) => differs.length > 0)).toEqual([]);
    },
    60_000,
  );
});
