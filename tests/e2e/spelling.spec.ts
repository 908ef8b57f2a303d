// A word that the dictionary does not have: what is meant is offered, or the word is learnt, and can be unlearnt.
import { expect, test } from "./pages/product.ts";

test("words that nobody knows, and one that is known from now on", async ({ page, draft }) => {
  await draft.goToEndOf("Recalling");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Noting the goverment and its lamplighterish ways,");
  const meant = page.getByRole("article", { name: /“goverment”, expected “government”/ });
  await expect(meant).toBeVisible({ timeout: 20_000 });
  await meant.getByRole("button", { name: "Use “government”" }).click();
  await expect(draft.text.getByText("the government and its")).toBeVisible();
  // Its card goes with the next check, and those below it move up.
  await expect(meant).toHaveCount(0);

  const unknown = page.getByRole("article", { name: /lamplighterish/ });
  await unknown.getByRole("button", { name: "Add to my words" }).click();
  await expect(unknown).toHaveCount(0);

  await draft.runFromPalette("Settings");
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await dialog.getByRole("tab", { name: "Writing" }).click();
  const words = dialog.getByRole("textbox", { name: "Your words" });
  await expect(words).toHaveValue("lamplighterish");
  await words.fill("wickless");
  await words.blur();
  await expect(dialog.getByText("1 word, one a line")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(unknown).toBeVisible();
  await draft.goToEndOf("Noting the government");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(" and wickless lamps");
  await draft.goToEndOf("Decides to remain");
  await expect(draft.text).toContainText("wickless");
  await expect(page.getByRole("article", { name: /wickless/ })).toHaveCount(0);
});
