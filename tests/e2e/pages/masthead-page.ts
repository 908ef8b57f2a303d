import { expect, type Locator, type Page } from "@playwright/test";

/** The lines of the page that are forms, as a user finds them: by what they are called. */
export class MastheadPage {
  readonly page: Page;
  readonly sponsors: Locator;
  readonly form: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sponsors = page.getByRole("dialog", { name: "Sponsors" });
    this.form = page.getByRole("dialog");
  }

  /** The line with this name, "Session" or "Session: Fifty-eighth session". */
  line(name: string): Locator {
    return this.page
      .getByRole("main")
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .first();
  }

  /** Opens the form of a line by keyboard. */
  async open(name: string): Promise<void> {
    await this.line(name).press("Enter");
    await expect(this.form).toBeVisible();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.isClosed();
  }

  async done(): Promise<void> {
    await this.page.getByRole("button", { name: "Done" }).click();
    await this.isClosed();
  }

  /** Closed, and the focus is back on a line, where the next key is meant for it. */
  private async isClosed(): Promise<void> {
    await expect(this.form).toBeHidden();
    await expect(this.page.locator("button:focus")).toBeVisible();
  }

  /** Pastes into the line that has this label. */
  async paste(label: string, text: string): Promise<void> {
    await this.page.getByRole("combobox", { name: label }).focus();
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  }
}
