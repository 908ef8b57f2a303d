// The median of ten adopted texts, drawn by seed and typed with real keys in the window: by `npm run bench:person`, for it
// takes long. The texts are not in the repository: without them, nothing is typed.
import type { BlockKind, Resolution } from "#core/resolution/resolution.ts";
import { expect, test } from "#tests/e2e/pages/product.ts";
import { letWaitsBeSkipped } from "#tests/e2e/pages/skip-waits.ts";
import { StartPage } from "#tests/e2e/pages/start-page.ts";
import { typeAndCompare } from "#tests/e2e/pages/typed-resolution.ts";
import { type DrawnText, drawTexts, hasTexts } from "./drawn-texts.ts";
import { median } from "./paired-ratio.ts";
import type { Tally } from "./scripted-person.ts";

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
test.describe.configure({ timeout: 600_000 });

const wanted = 10;
/** Of the texts typed in this run: all ten, or those that `-g` chose. */
const tallies: Tally[] = [];

/** Drawn when the first text is typed: reading them takes a while. */
let drawn: readonly DrawnText[] = [];

for (let at = 0; at < wanted; at += 1) {
  test(`text ${at + 1} of ten comes out as it was read`, async ({ page, product }) => {
    test.skip(!hasTexts, "the adopted texts are not beside the repository (../shared/corpus)");
    drawn = drawn.length > 0 ? drawn : drawTexts(58, isTyped);
    const { name, resolution } = drawn[at] ?? failed(`fewer than ${wanted} texts were drawn`);
    await letWaitsBeSkipped(page);
    const start = new StartPage(page);
    await start.open(product.address);
    await start.introduce("Kenya");
    tallies.push(await typeAndCompare(start, name, resolution));
  });
}

// Texts typed in runs of their own say their numbers above; here they are judged together.
test("the median of ten drawn texts takes at most 85 keys for 100 characters", () => {
  test.skip(tallies.length < wanted, `${tallies.length} of ${wanted} texts were typed in this run`);
  const share = median(tallies.map(({ keys, characters }) => keys / characters));
  const shown = tallies.reduce((sum, { ghostsShown }) => sum + ghostsShown, 0);
  const taken = tallies.reduce((sum, { ghostsTaken }) => sum + ghostsTaken, 0);
  console.log(`Median: ${(100 * share).toFixed(1)} %, ${taken} of ${shown} grey suggestions taken`);
  expect(share).toBeLessThanOrEqual(0.85);
  expect(taken / shown).toBeGreaterThanOrEqual(1 / 3);
});

function failed(why: string): never {
  throw new Error(why);
}
