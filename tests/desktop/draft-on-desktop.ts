// The desktop's window as its user meets it: by roles and names.
import type { Page } from "@playwright/test";
import type { DesktopUnderTest } from "#tests/support/electron-on-chromium/launch-desktop.ts";

/** The command as chosen in the native menu. */
export async function chooseInMenu({ inMain }: DesktopUnderTest, command: string): Promise<void> {
  await inMain(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, command);
}

/** The next places a save dialog is answered with. */
export async function answerSaveDialog({ inMain }: DesktopUnderTest, filePath: string): Promise<void> {
  await inMain(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
}

export async function answerOpenDialog({ inMain }: DesktopUnderTest, filePath: string): Promise<void> {
  await inMain(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, filePath);
}

/** The program's own way of ending, as by the menu; returns before it has ended. */
export async function quit({ inMain }: DesktopUnderTest): Promise<void> {
  await inMain(({ app }) => {
    setTimeout(() => app.quit(), 0);
  }, null);
}

export class DraftOnDesktop {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(60_000);
  }

  async introduce(delegation: string): Promise<void> {
    await this.page.getByLabel("Your delegation").fill(delegation);
    await this.page.getByRole("button", { name: "Begin" }).click();
  }

  async startFromTemplate(): Promise<void> {
    const gallery = this.page.getByRole("region", { name: "New from a template" });
    await gallery.getByRole("tabpanel").getByRole("listitem").first().getByRole("button").click();
    await this.text.waitFor();
  }

  async takeOpenedFile(): Promise<void> {
    await this.page.getByRole("button", { name: "Open as a draft" }).click();
    await this.text.waitFor();
  }

  async openRecent(name: string): Promise<void> {
    await this.page
      .getByRole("region", { name: "Recent drafts" })
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .click();
    await this.text.waitFor();
  }

  get text() {
    return this.page.getByRole("textbox", { name: "Text of the draft" });
  }

  get saved() {
    return this.page.getByRole("banner").getByText(/^Saved /);
  }

  async nameOfDraft(): Promise<string> {
    return this.page.getByLabel("Name of the draft").inputValue();
  }

  /** Types at the end of the last paragraph. */
  async type(words: string): Promise<void> {
    await this.text.locator("p").last().click();
    await this.page.keyboard.press("ControlOrMeta+End");
    await this.page.keyboard.type(words);
    await this.text.getByText(words.trim()).waitFor();
  }

  async export(format: RegExp): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: "Export" });
    const listed = dialog.getByLabel("Format");
    await listed.selectOption(await listed.getByRole("option", { name: format }).textContent());
    await dialog.getByRole("button", { name: "Export", exact: true }).click();
    await dialog.getByText(/was made/).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
  }
}
