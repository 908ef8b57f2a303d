// A whole resolution typed into an empty draft with real keys. The text is not in the repository: without it, nothing is typed.
import { hasTexts, readFirstText } from "#tests/bench/drawn-texts.ts";
import { expect, test } from "./pages/product.ts";
import { letWaitsBeSkipped } from "./pages/skip-waits.ts";
import { StartPage } from "./pages/start-page.ts";
import { typeAndCompare } from "./pages/typed-resolution.ts";

// Thousands of keys: a snapshot of the page at each would take longer than the typing.
// In a small window less is painted at each, and as much is offered.
test.use({ trace: "off", viewport: { width: 1024, height: 600 } });

test("a resolution is typed with at most three keys for four letters, and comes out as it was read", async ({
  page,
  product,
}) => {
  test.skip(!hasTexts, "the founding documents are not beside the repository (../shared/seeds)");
  test.setTimeout(600_000);
  await letWaitsBeSkipped(page);
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const { keys, characters, ghostsShown, ghostsTaken } = await typeAndCompare(
    start,
    "58/32",
    readFirstText(),
  );
  expect(keys / characters).toBeLessThanOrEqual(0.75);
  expect(ghostsTaken / ghostsShown).toBeGreaterThanOrEqual(1 / 3);
});
