// Each setting does what it says, at once and in the window that is opened again.
import type { Locator, Page } from "@playwright/test";
import type { DraftPage } from "./pages/draft-page.ts";
import { expect, test } from "./pages/product.ts";

class SettingsPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Settings" });
  }

  /** Opens one part, does something there, and closes. */
  async change(part: string, change: (dialog: Locator) => Promise<unknown>): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+,");
    await this.dialog.getByRole("tab", { name: part }).click();
    await change(this.dialog);
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toBeHidden();
  }
}

const turn = (name: string) => (dialog: Locator) => dialog.getByRole("switch", { name }).click();

/** The width of the page on the screen. */
const pageWidth = async ({ page, text }: DraftPage): Promise<number> =>
  (await page.getByRole("article").filter({ has: text }).boundingBox())?.width ?? 0;

test("how the window looks", async ({ page, draft }) => {
  const settings = new SettingsPage(page);
  const root = page.locator("html");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await settings.change("Appearance", (dialog) => dialog.getByRole("radio", { name: "Dark" }).check());
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect.poll(ground).not.toBe(light);

  const paragraph = draft.text.locator(".block", { hasText: "Recalling" });
  const typeSize = () =>
    paragraph.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const normal = await typeSize();
  await settings.change("Appearance", (dialog) => dialog.getByRole("radio", { name: "Large" }).check());
  await expect.poll(typeSize).toBeGreaterThan(normal);

  const width = await pageWidth(draft);
  await settings.change("Appearance", (dialog) => dialog.getByLabel("Zoom of the page").selectOption("75 %"));
  await expect.poll(() => pageWidth(draft)).toBeLessThan(width);
  await expect(draft.status.getByRole("button", { name: "75 %" })).toBeVisible();

  const marginName = () =>
    paragraph.evaluate((element) => getComputedStyle(element, "::after").content.replaceAll('"', ""));
  await expect.poll(marginName).toBe("PP2");
  await settings.change("Appearance", turn("Paragraph names in the margin"));
  await expect.poll(marginName).toBe("none");

  await settings.change("Appearance", turn("Line numbers"));
  await expect(page.locator(".line-number").first()).toHaveText("5");
  await settings.change("Appearance", turn("Show the outline"));
  await expect(draft.outline).toBeHidden();
  await settings.change("Appearance", turn("Show the side panel"));
  await expect(draft.checks).toBeHidden();

  await page.reload();
  await expect(draft.text).toContainText("Recalling");
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(page.locator(".line-number").first()).toHaveText("5");
  await expect(draft.status.getByRole("button", { name: "75 %" })).toBeVisible();
  await expect(draft.outline).toBeHidden();
  await expect(draft.checks).toBeHidden();
  await expect.poll(marginName).toBe("none");
});

test("what helps while writing, and who writes", async ({ page, draft }) => {
  const settings = new SettingsPage(page);
  await expect(draft.text).toHaveAttribute("spellcheck", "true");
  await settings.change("Writing", async (dialog) => {
    await dialog.getByLabel("Language of the dictionary").selectOption("English (United States)");
    await turn("Check spelling")(dialog);
  });
  await expect(draft.text).toHaveAttribute("spellcheck", "false");
  await expect(draft.text).toHaveAttribute("lang", "en-US");

  const ghost = page.locator("[data-ghost]");
  await draft.goToEndOf("Recalling that a stair");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Reaffir");
  await expect(ghost).toBeVisible();
  await settings.change("Writing", turn("Suggestions in grey behind the caret"));
  await draft.text.press("End");
  await page.keyboard.type("m");
  // The list stays: with it, the grey text would have come too.
  await expect(draft.suggestions).toBeVisible();
  await expect(ghost).toBeHidden();
  await page.keyboard.press("Escape");

  const typed = draft.text.locator(".block", { hasText: "Reaffirm" });
  await page.keyboard.type('ing "so" paragraphs 3-5,');
  await expect(typed).toContainText("“so” paragraphs 3–5");
  await settings.change("Writing", async (dialog) => {
    await turn("Curl quotation marks")(dialog);
    await turn("Dash in ranges of numbers and years")(dialog);
  });
  await draft.text.press("End");
  await page.keyboard.type(' "no" paragraphs 6-8,');
  await expect(typed).toContainText('"no" paragraphs 6-8');

  await settings.change("You", (dialog) => dialog.getByLabel("Your delegation").fill("Ghana"));
  await page.getByRole("tab", { name: /^People/ }).click();
  await expect(page.getByRole("tabpanel", { name: /^People/ })).toContainText("Ghana");

  await settings.change("Keyboard", async (dialog) => {
    await dialog.getByRole("button", { name: "Change the keys of Line numbers" }).click();
    await page.keyboard.press("F4");
  });
  await page.getByRole("menuitem", { name: "View", exact: true }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: /^Line numbers/ })).toContainText("F4");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F4");
  await expect(page.locator(".line-number").first()).toBeVisible();
});
