import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";

test("a reload shows what was written, under the name it was given", async ({ page, product }) => {
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const draft = await start.openText(lamps);
  await draft.goToEndOf("Welcomes the lamps");
  await page.keyboard.type("Indeed, ");
  await page.getByLabel("Name of the draft").fill("Lamps, second reading");
  await page.keyboard.press("Enter");
  await draft.isSaved();
  await page.reload();
  await draft.isReady();
  await expect(draft.text).toContainText("Indeed, ");
  await expect(page.getByLabel("Name of the draft")).toHaveValue("Lamps, second reading");
  await page.getByRole("button", { name: "Start page" }).click();
  await expect(page.getByRole("button", { name: /^Lamps, second reading/ })).toBeVisible();
});

test("a killed host loses nothing that had reached its journal", async ({ page, product }) => {
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const draft = await start.openText(lamps);
  await draft.isSaved();
  await draft.goToEndOf("Welcomes the lamps");
  const kept = page.waitForResponse((response) => response.url().endsWith("/bridge/appendToJournal"));
  await page.keyboard.type("Indeed ");
  await kept;
  const address = await product.crashAndRestart();
  await page.goto("about:blank");
  await start.open(address);
  await page.getByRole("button", { name: /^Lamps/ }).click();
  await draft.isReady();
  await expect(draft.text).toContainText("Ind");
});

test("a save that fails says so, keeps the text and succeeds with the next change", async ({
  page,
  product,
}) => {
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const draft = await start.openText(lamps);
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
