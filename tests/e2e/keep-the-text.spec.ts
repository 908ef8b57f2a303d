import { expect, test } from "./pages/product.ts";

test("a reload shows what was written, under the name it was given", async ({ page, draft }) => {
  await draft.goToEndOf("Welcomes the lamps");
  await page.keyboard.type("Indeed, ");
  await page.getByLabel("Name of the draft").fill("Lamps, second reading");
  await page.keyboard.press("Enter");
  await draft.isSaved();
  await page.reload();
  await draft.isReady();
  await expect(draft.text).toContainText("Indeed, ");
  await expect(page.getByLabel("Name of the draft")).toHaveValue("Lamps, second reading");
  await draft.goToEndOf("Welcomes the lamps");
  const kept = page.waitForResponse((response) => response.url().endsWith("/bridge/appendToJournal"));
  await page.keyboard.type("X");
  await kept;
  await page.reload();
  await draft.isReady();
  await expect(draft.text).toContainText("Indeed, X");
  // Nothing went wrong, so nothing is said of a recovery.
  await expect(page.getByText(/Nothing was lost/)).toBeHidden();
  await page.getByRole("button", { name: "Start page" }).click();
  await expect(page.getByRole("button", { name: /^Lamps, second reading/ })).toBeVisible();
});

test("a killed host loses nothing that had reached its journal", async ({ page, draft, start, product }) => {
  await draft.isSaved();
  await draft.goToEndOf("Welcomes the lamps");
  const kept = page.waitForResponse((response) => response.url().endsWith("/bridge/appendToJournal"));
  await page.keyboard.type("Indeed ");
  await kept;
  const address = await product.crashAndRestart();
  // Written when nobody could keep it any more: lost with this window, which does not leave in order.
  await page.keyboard.type("gone");
  await expect(page.getByRole("banner").getByRole("alert")).toContainText("does not answer");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto("about:blank");
  await start.open(address);
  await page.getByRole("button", { name: /^Lamps/ }).click();
  await draft.isReady();
  await expect(draft.text).toContainText("Ind");
  await expect(page.getByText(/Nothing was lost/)).toBeVisible();
});

test("a save that fails says so, keeps the text and succeeds with the next change", async ({
  page,
  draft,
}) => {
  await draft.isSaved();
  await page.route("**/bridge/saveDraft", (route) => route.abort());
  await draft.goToEndOf("Welcomes the lamps");
  await page.keyboard.type("Indeed ");
  await expect(page.getByRole("banner").getByRole("alert")).toContainText("does not answer");
  await page.unroute("**/bridge/saveDraft");
  await page.keyboard.type("so ");
  await draft.isSaved();
  await expect(draft.text).toContainText("Indeed so ");
});
