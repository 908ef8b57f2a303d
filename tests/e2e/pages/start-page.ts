import { expect, type Page } from "@playwright/test";
import { DraftPage } from "./draft-page.ts";

/** The page a user begins on. */
export class StartPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** The first run: who writes. */
  async introduce(delegation: string): Promise<void> {
    await this.page.getByLabel("Your delegation").fill(delegation);
    await this.page.getByRole("button", { name: "Begin" }).click();
    await expect(this.page.getByRole("heading", { name: "New from a template" })).toBeVisible();
  }

  async chooseBody(name: string): Promise<void> {
    await this.page.getByRole("tab", { name }).click();
  }

  /** Starts from the first template of the body that is shown. */
  async newFromFirstTemplate(): Promise<DraftPage> {
    await this.page.getByRole("tabpanel").getByRole("button").first().click();
    return await this.draft();
  }

  async openSample(): Promise<DraftPage> {
    await this.page.getByRole("button", { name: /sample draft/ }).click();
    return await this.draft();
  }

  /** Chooses a file by its content and stops where the reading is shown. */
  async readFile(name: string, content: string | Buffer): Promise<void> {
    await this.page.getByRole("button", { name: /^Open a file/ }).click();
    await this.page
      .getByLabel("Choose a file…")
      .last()
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  }

  async openText(text: string): Promise<DraftPage> {
    await this.readFile("Lamps.txt", text);
    await this.page.getByRole("button", { name: "Open as a draft" }).click();
    return await this.draft();
  }

  private async draft(): Promise<DraftPage> {
    const draft = new DraftPage(this.page);
    await draft.isReady();
    return draft;
  }
}
