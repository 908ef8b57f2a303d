import type { Locator, Page } from "@playwright/test";
import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";

const cited = lamps.replace(
  "Stressing that",
  "Recalling its resolution 58/32 of 4 April 2025 and A/HRC/RES/58/32,\n\nStressing that",
);

const barOf = (page: Page): Locator => page.getByRole("search", { name: "Find in the text" });

test("words are found, walked through and replaced in one step", async ({ page, start }) => {
  const draft = await start.openText(cited);
  const before = await draft.text.textContent();
  await draft.goToEndOf("Recalling that a stair");
  await page.keyboard.press("ControlOrMeta+f");
  const bar = barOf(page);
  await expect(bar.getByLabel("Find", { exact: true })).toBeFocused();
  await page.keyboard.type("LAMP");
  // The walk starts where the caret was: the title is before it.
  await expect(bar.getByRole("status")).toHaveText("2 of 3");
  await page.keyboard.press("Enter");
  await expect(bar.getByRole("status")).toHaveText("3 of 3");
  await page.keyboard.press("Shift+F3");
  await expect(bar.getByRole("status")).toHaveText("2 of 3");
  await bar.getByLabel("Whole words").check();
  await expect(bar.getByRole("status")).toHaveText("1 of 1");
  await bar.getByLabel("Whole words").uncheck();
  await bar.getByLabel("Where").selectOption({ label: "Operative part" });
  await expect(bar.getByRole("status")).toHaveText("1 of 1");
  await bar.getByLabel("Where").selectOption({ label: "Whole text" });
  await bar.getByLabel("Match case").check();
  await expect(bar.getByRole("status")).toHaveText("Nothing found");
  await bar.getByLabel("Match case").uncheck();
  await bar.getByRole("button", { name: "Replace…" }).click();
  await bar.getByLabel("Replace with").fill("lantern");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(bar.getByRole("status")).toHaveText("3 replaced");
  await expect(draft.text).toContainText("Welcomes the lanterns that have been lit;");
  await expect(draft.text.locator("em", { hasText: "Welcomes" })).toBeVisible();
  await bar.getByRole("button", { name: "Close" }).click();
  await expect(bar).toBeHidden();
  await expect(draft.text).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => await draft.text.textContent()).toBe(before);
});

test("a resolution is found in every form it is cited in", async ({ page, start }) => {
  await start.openText(cited);
  await page.keyboard.press("ControlOrMeta+f");
  const bar = barOf(page);
  await bar.getByLabel("What to find").selectOption("Citations");
  await bar.getByLabel("Resolution, symbol or treaty").fill("58/32");
  await expect(bar.getByRole("status")).toHaveText("1 of 2");
  await bar.getByLabel("Resolution, symbol or treaty").fill("stairs");
  await expect(bar.getByRole("status")).toContainText("such as CEDAW");
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
});

test("a paragraph is gone to by its name, also where the name is typed before the dialog has been fetched", async ({
  page,
  start,
}) => {
  const fetched = new Promise<void>((resolve) => {
    void page.route(/go-to-dialog-.*\.js$/, async (route) => {
      await new Promise((later) => setTimeout(later, 1_500));
      await route.continue();
      resolve();
    });
  });
  const draft = await start.openText(cited);
  await page.keyboard.press("ControlOrMeta+g");
  await page.keyboard.type("op2");
  await page.keyboard.press("Enter");
  await fetched;
  const atCaret = () => page.evaluate(() => getSelection()?.anchorNode?.textContent ?? "");
  await expect.poll(atCaret).toContain("Calls upon");
  await expect(draft.text).not.toContainText("op2");
  await page.keyboard.type("There ");
  await expect(draft.text).toContainText("There Calls upon States");
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+g");
  const dialog = page.getByRole("dialog", { name: "Go to" });
  await dialog.getByRole("combobox").fill("OP 9");
  await expect(dialog.getByRole("status")).toHaveText("There is no “OP 9” in this text.");
  await dialog.getByRole("combobox").fill("op2");
  await expect(dialog.getByRole("option").first()).toContainText("OP2");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.keyboard.type("Here ");
  await expect(draft.text).toContainText("Here Calls upon States");
});
