import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";

async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`every main screen passes axe, ${colorScheme}`, async ({ page, product }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const start = new StartPage(page);
    await start.open(product.address);
    await expect(page.getByLabel("Your delegation")).toBeVisible();
    await check(page);
    await start.introduce("Kenya");
    await expect(page.getByRole("tabpanel").getByRole("button").first()).toBeVisible();
    await check(page);
    const draft = await start.openSample();
    await expect(draft.checks.getByRole("article").first()).toBeVisible();
    await check(page);
    await page.getByRole("tab", { name: /^Citations/ }).click();
    await check(page);
    await page.getByRole("banner").getByRole("button", { name: "Export" }).click();
    await expect(page.getByRole("radio").first()).toBeVisible();
    await check(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("combobox")).toBeVisible();
    await check(page);
  });
}

test("the window loads nothing its policy refuses, and complains of nothing", async ({ page, product }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const draft = await start.openSample();
  await expect(draft.checks.getByRole("article").first()).toBeVisible();
  await page.getByRole("button", { name: "Working draft" }).click();
  await expect(page.getByRole("menuitem", { name: "Tabled" })).toBeVisible();
  await page.keyboard.press("Escape");
  expect(complaints).toEqual([]);
});
