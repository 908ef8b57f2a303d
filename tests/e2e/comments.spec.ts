import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { findBarriers } from "./pages/check-access.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { expect, test } from "./pages/product.ts";

test("words are commented, answered by another person, resolved, and found again in Word", async ({
  page,
  draft: owner,
  browser,
}) => {
  const panel = page.getByRole("tabpanel", { name: /^Comments/ });

  await test.step("an empty panel says how to begin", async () => {
    await page.getByRole("tab", { name: /^Comments/ }).click();
    await expect(panel).toContainText("No comments yet");
  });

  await test.step("selected words are commented on by keys", async () => {
    await owner.goToEndOf("Welcomes the lamps");
    await page.keyboard.press("Home");
    await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
    await page.keyboard.press("ControlOrMeta+Alt+m");
    await expect(panel.getByRole("textbox", { name: "Comment on “Welcomes" })).toBeFocused();
    await page.keyboard.type("Is this not too weak?");
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("article", { name: "Kenya: Is this not too weak?" })).toBeVisible();
    await expect(owner.text).toBeFocused();
    expect(await page.evaluate(() => [...(CSS.highlights.get("comment") ?? [])].map(String))).toEqual([
      expect.stringMatching(/^Welcomes ?$/),
    ]);
    expect(await findBarriers(page, null, null)).toEqual([]);
  });

  const link = await owner.share();
  const context = await browser.newContext();
  const guestPage = await context.newPage();
  await guestPage.goto(link);
  await guestPage.getByLabel("Your delegation").fill("Jamaica");
  await guestPage.getByRole("button", { name: "Join" }).click();
  const guest = new DraftPage(guestPage);
  await guest.isReady();

  await test.step("the other one sees it, answers, and may not delete it", async () => {
    await guestPage.getByRole("tab", { name: /^Comments/ }).click();
    const card = guestPage.getByRole("article", { name: "Kenya: Is this not too weak?" });
    await expect(card.getByRole("button", { name: "Delete" })).toHaveCount(0);
    await card.getByRole("button", { name: "Answer Kenya" }).click();
    await guestPage.keyboard.type("It was agreed language last year.");
    await guestPage.keyboard.press("Enter");
    await expect(panel).toContainText("It was agreed language last year.");
    await expect(panel).toContainText("Jamaica");
  });

  await test.step("the words may go and come back", async () => {
    await owner.goToEndOf("Welcomes the lamps");
    await page.keyboard.press("Home");
    await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
    await page.keyboard.press("Delete");
    await expect(panel).toContainText("Its words are gone");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(panel).not.toContainText("Its words are gone");
  });

  await test.step("an export has none of it, unless it is ticked", async () => {
    const plain = await owner.exportAs(/Word/);
    expect(Object.keys(unzipSync(plain))).not.toContain("word/comments.xml");
    await page.getByRole("banner").getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("checkbox", { name: /^Comments/ }).check();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Export" }).click();
    const parts = unzipSync(await readFile(await (await download).path()));
    const said = new TextDecoder().decode(parts["word/comments.xml"]);
    expect(said).toContain("Is this not too weak?");
    expect(said).toContain("It was agreed language last year.");
    await page.keyboard.press("Escape");
  });

  await test.step("resolved, it is kept apart", async () => {
    await panel.getByRole("button", { name: "Resolve the comment of Kenya" }).click();
    await expect(panel).toContainText("Nothing is open");
    await panel.getByRole("radio", { name: "Resolved 1" }).check();
    await expect(panel.getByRole("article")).toContainText("It was agreed language last year.");
  });
  await context.close();
});
