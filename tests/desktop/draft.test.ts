// The desktop program as built: main process, preload and window together, from opening a draft to quitting.
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  type DesktopUnderTest,
  findMissingBundle,
  launchDesktop,
  runsOn,
  startBrowser,
} from "#tests/support/electron-on-chromium/launch-desktop.ts";
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseInMenu,
  DraftOnDesktop,
  quit,
} from "./draft-on-desktop.ts";

const missing = findMissingBundle();
if (missing === null) console.log(`The desktop's specs run on ${runsOn}.`);
else console.log(`The desktop's specs do not run: ${missing} is not built (npm run build).`);

const text = `The Human Rights Council,

Noting that the pumps of the northern wells fail,

1. Calls upon all States to mend the pumps;

2. Decides to return to the matter.
`;
const running: DesktopUnderTest[] = [];
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "penholder-desktop-"));
  folders.push(folder);
  return folder;
}

function sizeOfJournals(dataFolder: string): number {
  const folder = join(dataFolder, "Journals");
  return readdirSync(folder).reduce((size, name) => size + statSync(join(folder, name)).size, 0);
}

async function start(dataFolder: string, words: readonly string[] = []) {
  const desktop = await launchDesktop({ dataFolder, words });
  running.push(desktop);
  return { desktop, draft: new DraftOnDesktop(await desktop.window()) };
}

/** A program in which a draft named “wells” is open, from a file on the command line. */
async function startWithDraft(dataFolder: string) {
  const file = join(dataFolder, "wells.txt");
  writeFileSync(file, text);
  const started = await start(dataFolder, [file]);
  await started.draft.takeOpenedFile();
  return started;
}

afterEach(async () => {
  for (const desktop of running.splice(0)) await desktop.end();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(missing !== null)("the desktop program", { timeout: 180_000 }, () => {
  it("goes from a template to a saved draft, a copy and a PDF", async () => {
    const dataFolder = newFolder();
    const { desktop, draft } = await start(dataFolder);
    await draft.introduce("Kenya");
    await draft.startFromTemplate();
    await draft.type(" The pumps are mended.");
    await chooseInMenu(desktop, "save");
    await draft.saved.waitFor();

    const copy = join(dataFolder, "Copy.penholder");
    await answerSaveDialog(desktop, copy);
    await chooseInMenu(desktop, "export");
    await draft.export(/Penholder draft/);
    expect(readFileSync(copy).subarray(0, 2).toString()).toBe("PK");

    const pdf = join(dataFolder, "Draft.pdf");
    await answerSaveDialog(desktop, pdf);
    await chooseInMenu(desktop, "export");
    await draft.export(/PDF/);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");

    await quit(desktop);
    expect(await desktop.ended).toBe(0);
  });

  it("keeps what was typed the moment before quitting", async () => {
    const dataFolder = newFolder();
    const first = await startWithDraft(dataFolder);
    await first.draft.type(" Typed at the last moment.");
    await quit(first.desktop);
    expect(await first.desktop.ended).toBe(0);

    const second = await start(dataFolder);
    await second.draft.introduce("Kenya");
    await second.draft.openRecent("wells");
    await second.draft.text.getByText("Typed at the last moment.").waitFor();
  });

  it("asks before it quits with work that could not be saved, and stays where the user cancels", async () => {
    const dataFolder = newFolder();
    const { desktop, draft } = await startWithDraft(dataFolder);
    await draft.saved.waitFor();
    await desktop.inMain(({ dialog }) => {
      const answers = [2, 1];
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
        asked.push(message);
        return { response: answers[asked.length - 1] ?? 1, checkboxChecked: false };
      }) as never; // one of its two forms, the one with a window
    }, null);
    // The folder of the drafts is taken away under the program.
    renameSync(join(dataFolder, "Drafts"), join(dataFolder, "Elsewhere"));
    await draft.type(" Kept nowhere yet.");

    await quit(desktop);
    const askedSoFar = () => desktop.inMain(() => (globalThis as { asked?: string[] }).asked ?? [], null); // set above
    await expect.poll(askedSoFar, { timeout: 20_000 }).toEqual(["Save the changes to “wells”?"]);
    expect(await draft.text.getByText("Kept nowhere yet.").isVisible()).toBe(true);

    await quit(desktop);
    expect(await desktop.ended).toBe(0);
  });

  it("brings back what was typed before it was killed", async () => {
    const dataFolder = newFolder();
    const first = await startWithDraft(dataFolder);
    await first.draft.saved.waitFor();
    const before = sizeOfJournals(dataFolder);
    await first.draft.type(" Typed before the power went.");
    // The promise is 250 ms, before the file's own turn comes; this machine may be slower, but not by four times.
    await expect.poll(() => sizeOfJournals(dataFolder), { timeout: 20_000 }).not.toBe(before);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await first.desktop.kill();

    const second = await start(dataFolder);
    await second.draft.introduce("Kenya");
    await second.draft.openRecent("wells");
    await second.draft.text.getByText("Typed before the power went.").waitFor();
  });

  it("opens the file chosen in the native dialog", async () => {
    const dataFolder = newFolder();
    const file = join(dataFolder, "pumps.txt");
    writeFileSync(file, text);
    const { desktop, draft } = await start(dataFolder);
    await draft.introduce("Kenya");
    await answerOpenDialog(desktop, file);
    await draft.page.getByRole("button", { name: "Open a file…" }).click();
    await draft.page.locator("button", { hasText: "Choose a file…" }).click();
    await draft.takeOpenedFile();
    expect(await draft.nameOfDraft()).toBe("pumps");
  });

  it("hands a file to the program that already runs, and opens no second one", async () => {
    const dataFolder = newFolder();
    const { desktop, draft } = await start(dataFolder);
    await draft.introduce("Kenya");
    const file = join(dataFolder, "second.txt");
    writeFileSync(file, text);
    const other = await launchDesktop({ dataFolder, words: [file] });
    running.push(other);
    expect(await other.ended).toBe(0);
    await draft.takeOpenedFile();
    expect(await draft.nameOfDraft()).toBe("second");
    expect(await desktop.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
  });

  it("shares a draft with a guest who has only a browser", async () => {
    const { draft } = await startWithDraft(newFolder());
    await draft.page.getByRole("button", { name: "Share", exact: true }).click();
    await draft.page.getByRole("button", { name: "Make a link" }).click();
    const link = await draft.page.getByLabel("Link to this draft").inputValue();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#join=/);
    await draft.page.getByRole("dialog").getByRole("button", { name: "Close" }).click();

    const browser = await startBrowser();
    try {
      const guest = new DraftOnDesktop(await browser.newPage());
      await guest.page.goto(link);
      await guest.page.getByLabel("Your delegation").fill("Jamaica");
      await guest.page.getByRole("button", { name: "Join" }).click();
      await guest.text.getByText("mend the pumps").waitFor();
      await guest.type(" Typed by a guest.");
      await draft.text.getByText("Typed by a guest.").waitFor();
      await draft.type(" Answered by the owner.");
      await guest.text.getByText("Answered by the owner.").waitFor();
    } finally {
      await browser.close();
    }
  });

  it("loads itself again where it was, and goes nowhere else", async () => {
    const dataFolder = newFolder();
    const { draft } = await startWithDraft(dataFolder);
    await draft.saved.waitFor();
    const broken: string[] = [];
    draft.page.on("console", (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) broken.push(message.text());
    });
    await draft.page.evaluate(() => location.reload());
    await draft.page.waitForEvent("load");
    await draft.text.getByText("mend the pumps").waitFor();
    const before = draft.page.url();
    await draft.page.evaluate(() => {
      location.href = "https://elsewhere.example/";
    });
    await draft.page.evaluate(() => window.open("https://elsewhere.example/"));
    await draft.text.getByText("mend the pumps").waitFor();
    expect(draft.page.url()).toBe(before);
    expect(broken).toEqual([]);
  });

  it("gives its page the bridge's carrier and nothing of Node or Electron", async () => {
    const { draft } = await start(newFolder());
    const found = await draft.page.evaluate(() => ({
      carrier: Object.keys(Reflect.get(globalThis, "penholder") as object).sort(),
      strangers: ["require", "process", "module", "Buffer", "global", "electron", "ipcRenderer"].filter(
        (name) => Reflect.has(globalThis, name),
      ),
    }));
    expect(found).toEqual({ carrier: ["onEvent", "send"], strangers: [] });
  });

  it("says in a line that its folder is in use by another program", async () => {
    const dataFolder = newFolder();
    const first = await start(dataFolder);
    // A program that holds the same drafts but is no second instance of this window: the browser's.
    rmSync(join(dataFolder, "Window"), { recursive: true });
    const other = await launchDesktop({ dataFolder });
    running.push(other);
    expect(await other.ended).toBe(1);
    expect(other.said()).toContain("Penholder is already open");
    expect(other.said()).not.toMatch(/\n\s+at /);
    expect(existsSync(join(dataFolder, "Drafts"))).toBe(true);
    await first.draft.page.getByLabel("Your delegation").waitFor();
  });
});
