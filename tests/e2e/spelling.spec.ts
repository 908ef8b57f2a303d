// A word that the dictionary does not have: what is meant is offered, or the word is learnt.
import { expect, test } from "./pages/product.ts";

test("words that nobody knows, and one that is known from now on", async ({ page, draft }) => {
  await draft.goToEndOf("Recalling");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Noting the goverment and its lamplighterish ways,");
  const meant = page.getByRole("article", { name: /“goverment”, expected “government”/ });
  await expect(meant).toBeVisible({ timeout: 20_000 });
  await meant.getByRole("button", { name: "Use “government”" }).click();
  await expect(draft.text.getByText("the government and its")).toBeVisible();

  const unknown = page.getByRole("article", { name: /lamplighterish/ });
  await unknown.getByRole("button", { name: "Add to my words" }).click();
  await expect(unknown).toHaveCount(0);
});
