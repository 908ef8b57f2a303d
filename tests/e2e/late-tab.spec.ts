// Tab is pressed for what was seen a moment ago, on a machine that is slow to answer: it takes what still fits, and never makes
// a subparagraph of the paragraph that is being written.
import { expect, test } from "./pages/product.ts";

test("Tab takes what still fits on a slow machine, and changes no level where it comes too late", async ({
  page,
  draft,
}) => {
  const paragraphs = draft.text.locator("[data-kind=preambular]");
  const sub = draft.text.locator("[data-kind=subparagraph]");
  const ghost = page.locator("[data-ghost]");
  /** Sends the keys without waiting for what they do, as a quick hand would. */
  const strike = async (...keys: readonly string[]): Promise<void> => {
    await Promise.all(keys.map((key) => page.keyboard.press(key)));
  };
  const isAnswered = async (): Promise<void> => {
    await expect(page.locator("[data-looking]")).toHaveCount(0);
  };
  const levels = await sub.count();
  await draft.goToEndOf("Recalling that a stair");
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 6 });

  await test.step("a letter that agrees is on its way", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("Reaff");
    await expect(ghost).toContainText("irming");
    await strike("i", "r", "Tab");
    await expect(paragraphs.nth(2)).toHaveText(/^Reaffirming /);
  });

  await test.step("a row that was found by other words than its own", async () => {
    await isAnswered();
    await page.keyboard.type("torture conv");
    await expect(draft.suggestions.getByRole("option").first()).toContainText("Convention against Torture");
    await strike("e", "Tab", "Tab");
    await expect(paragraphs.nth(2)).toHaveText(/^Reaffirming (the )?Convention against Torture/);
  });

  await test.step("pressed once more, and once too often", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("Reaff");
    await expect(ghost).toContainText("irming");
    await strike("Tab", "Tab", "Tab");
    await expect(paragraphs.nth(3)).toHaveText(/^Reaffirming /);
    await isAnswered();
  });

  await test.step("a letter that disagrees, just before it", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("Reaff");
    await expect(ghost).toContainText("irming");
    await strike("l", "Tab", "ArrowRight", "o");
    await expect(paragraphs.nth(4)).toHaveText("Reafflo");
  });

  await expect(sub).toHaveCount(levels);
  // Nothing stood there: Tab is the key of levels again.
  await draft.goToEndOf("Decides to remain");
  await page.keyboard.press("Tab");
  await expect(sub).toHaveCount(levels + 1);
});
