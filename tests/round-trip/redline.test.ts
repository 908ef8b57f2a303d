// The law of the redline on a fixed sample, by our own reader; `npm run redline` asks other judges too, on three hundred pairs.
import { describe, expect, it } from "vitest";
import { writeRedline } from "#formats/docx/redline/write-redline.ts";
import { openPackageCheck } from "./package-check.ts";
import { plantedPairs, type RedlinePair, seriesPairs } from "./redline-pairs.ts";
import { contextFor, haveSharedFolder } from "./tools.ts";

async function checkAll(pairs: AsyncGenerator<RedlinePair>): Promise<number> {
  const check = await openPackageCheck();
  let count = 0;
  for await (const { name, base, draft } of pairs) {
    const { profile, now } = contextFor(draft.body);
    const made = writeRedline({ base, draft, profile, author: "Kenya", date: now, renumber: false });
    // What rejects to something else than the base is not given out.
    expect([name, made.ok, made.ok && made.left]).toEqual([name, true, []]);
    // The check takes a moment for each file: a few stand for all that the command checks.
    if (check !== null && made.ok && count < mostChecked)
      expect([name, await check(made.bytes)]).toEqual([name, []]);
    count += 1;
  }
  return count;
}

const mostChecked = 3;

describe.skipIf(!haveSharedFolder())("a redline", () => {
  it("turns back into the base and into the draft for texts edited in every way", async () => {
    expect(await checkAll(plantedPairs(12))).toBe(12);
  }, 60_000);

  it("turns back into both for adopted texts of one series", async () => {
    expect(await checkAll(seriesPairs(8))).toBe(8);
  }, 60_000);
});
