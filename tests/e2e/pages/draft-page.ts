import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The window with a draft, as a user finds his way in it: by what things are called. */
export class DraftPage {
  readonly page: Page;
  readonly text: Locator;
  readonly outline: Locator;
  readonly checks: Locator;
  readonly suggestions: Locator;
  /** What Tab would take: the grey text behind the caret, or the first row of the list. */
  readonly offer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole("textbox", { name: "Text of the draft" });
    this.outline = page.getByRole("navigation", { name: "Outline" });
    this.checks = page.getByRole("tabpanel", { name: /^Checks/ });
    this.suggestions = page.getByRole("listbox", { name: "Suggestions" });
    this.offer = page.locator("[data-ghost]").or(this.suggestions.getByRole("option")).first();
  }

  async isReady(): Promise<void> {
    await expect(this.text).toContainText(/\w/);
    await expect(this.outline.getByRole("button").first()).toBeVisible();
    // What helps while writing comes a moment after the text.
    await expect(this.page.locator(".completion-announcement")).toBeAttached();
  }

  /** Puts the caret at the end of the paragraph, of one line, with these words. */
  async goToEndOf(words: string): Promise<void> {
    await this.outline.getByRole("button", { name: words }).click();
    await this.page.keyboard.press("End");
  }

  finding(words: string | RegExp): Locator {
    return this.checks.getByRole("article", { name: words });
  }

  async isSaved(): Promise<void> {
    await expect(this.page.getByRole("banner").getByRole("status")).toHaveText(/^Saved \d\d:\d\d$/);
  }

  async runFromPalette(name: string): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+k");
    await this.page.getByRole("dialog").getByRole("combobox").fill(name);
    await this.page.keyboard.press("Enter");
  }

  /** Exports the draft and gives the bytes that come down. */
  async exportAs(format: RegExp): Promise<Buffer> {
    await this.page.getByRole("banner").getByRole("button", { name: "Export" }).click();
    const dialog = this.page.getByRole("dialog");
    const listed = dialog.getByLabel("Format");
    await listed.selectOption(await listed.getByRole("option", { name: format }).textContent());
    const download = this.page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Export" }).click();
    const bytes = await readFile(await (await download).path());
    await expect(dialog.getByText("was made")).toBeVisible();
    await this.page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    return bytes;
  }

  /** Shares the draft and gives the link for others. */
  async share(): Promise<string> {
    await this.page.getByRole("banner").getByRole("button", { name: "Share", exact: true }).click();
    await this.page.getByRole("button", { name: "Make a link" }).click();
    const link = this.page.getByLabel("Link to this draft");
    await expect(link).toHaveValue(/#join=/);
    const address = await link.inputValue();
    await this.page.keyboard.press("Escape");
    return address;
  }

  get status(): Locator {
    return this.page.getByRole("contentinfo");
  }
}
