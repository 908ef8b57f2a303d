import { expect, type Locator, type Page } from "@playwright/test";

/** The dialog of templates, on the start page and in a draft. */
export class TemplatesPage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Templates" });
    this.preview = this.dialog.getByRole("region", { name: "Preview" });
  }

  async search(words: string): Promise<void> {
    await this.dialog.getByRole("searchbox", { name: "Search" }).fill(words);
  }

  async show(shelf: "Whole texts" | "Paragraphs" | "Your own"): Promise<void> {
    await this.dialog.getByRole("radio", { name: shelf }).check();
  }

  row(title: string): Locator {
    return this.dialog.getByRole("list", { name: "Templates found" }).getByRole("button", { name: title });
  }

  async choose(title: string): Promise<void> {
    await this.row(title).first().click();
  }

  async start(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Start a draft with it" }).click();
  }

  async insert(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Insert", exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Saves what the draft holds under a name. */
  async save(name: string): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: "Save as template" });
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("button", { name: "Save template" }).click();
    await expect(dialog).toBeHidden();
  }
}
