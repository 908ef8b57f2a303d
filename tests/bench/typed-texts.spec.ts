// The median of ten adopted texts, drawn by seed and typed with real keys in the window: by `npm run bench:person`, for it
// takes long. The texts are not in the repository: without them, nothing is typed.
import type { BlockKind, Resolution } from "#core/resolution/resolution.ts";
import { expect, test } from "#tests/e2e/pages/product.ts";
import { letWaitsBeSkipped } from "#tests/e2e/pages/skip-waits.ts";
import { StartPage } from "#tests/e2e/pages/start-page.ts";
import { typeAndCompare } from "#tests/e2e/pages/typed-resolution.ts";
import { drawTexts, hasTexts } from "./drawn-texts.ts";
import { median } from "./paired-ratio.ts";

/** Parts that keys alone make; the others are made by commands. */
const typedKinds: ReadonlySet<BlockKind> = new Set([
  "title",
  "enacting",
  "preambular",
  "operative",
  "subparagraph",
]);

function isTyped({ blocks }: Resolution): boolean {
  return blocks.every(({ kind }) => typedKinds.has(kind));
}

test.use({ trace: "off" });

test("the median of ten drawn texts takes at most 85 keys for 100 characters", async ({
  browser,
  product,
}) => {
  test.skip(!hasTexts, "the adopted texts are not beside the repository (../shared/corpus)");
  test.setTimeout(3_600_000);
  const shares: number[] = [];
  const ghosts = { shown: 0, taken: 0 };
  for (const { name, resolution } of drawTexts(58, isTyped)) {
    const page = await browser.newPage();
    await letWaitsBeSkipped(page);
    const start = new StartPage(page);
    await start.open(product.address);
    if (shares.length === 0) await start.introduce("Kenya");
    const { keys, characters, ghostsShown, ghostsTaken } = await typeAndCompare(start, name, resolution);
    shares.push(keys / characters);
    ghosts.shown += ghostsShown;
    ghosts.taken += ghostsTaken;
    await page.close();
  }
  console.log(
    `Median: ${(100 * median(shares)).toFixed(1)} %, ${ghosts.taken} of ${ghosts.shown} grey suggestions taken`,
  );
  expect(median(shares)).toBeLessThanOrEqual(0.85);
  expect(ghosts.taken / ghosts.shown).toBeGreaterThanOrEqual(1 / 3);
});
