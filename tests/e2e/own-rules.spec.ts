import { expect, test } from "./pages/product.ts";

test("a delegation makes rules of its own: a rule is silent, and a word is avoided", async ({
  page,
  draft,
}) => {
  await expect(draft.finding(/^PP3: /)).toBeVisible();
  await draft.runFromPalette("Settings");
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await dialog.getByRole("tab", { name: "Rules" }).click();
  await expect(dialog.getByLabel("Name of the new rules")).toHaveValue("Kenya’s");
  await dialog.getByRole("button", { name: "Make own rules" }).click();
  await expect(dialog.getByLabel("Rules of this draft, and of new ones")).toHaveValue("Kenya’s");
  await dialog.getByLabel("Find a rule").fill("preambular comma");
  await dialog.getByLabel("Preambular ends with comma").selectOption({ label: "Off" });
  await dialog.getByLabel("Words to avoid").fill("stairs = steps");
  await dialog.getByLabel("Words spelled your way").focus();
  await page.keyboard.press("Escape");
  await expect(draft.checks).toContainText("With Kenya’s rules");
  await expect(draft.finding(/^PP3: /)).toBeHidden();
  await draft
    .finding(/“stairs”/)
    .first()
    .getByRole("button", { name: "Use “steps”" })
    .click();
  await expect(draft.text).toContainText("Lamps on public steps");
});
