// The module that takes the place of `electron` in a process started with take-the-place.mjs.
import { readFileSync } from "node:fs";
import { madeUpOrigin, ownOrigin, startChromium } from "./show-in-chromium.ts";
import { makeStandIn } from "./stand-in.ts";

const say = (line: string) => void process.stderr.write(`${line}\n`);
const profile = process.env["PENHOLDER_STAND_IN_PROFILE"];
if (profile === undefined) throw new Error("Set PENHOLDER_STAND_IN_PROFILE to a folder for Chromium.");
const browser = await startChromium(profile);
const version: unknown = JSON.parse(readFileSync("package.json", "utf8")).version;

const { electron, record } = makeStandIn({
  isPackaged: false,
  words: process.argv.slice(2),
  version: String(version),
  show: browser.show,
  say,
  onExit: (code) => {
    // It may be gone already.
    void browser
      .close()
      .catch(() => undefined)
      .finally(() => process.exit(code));
  },
});
say(
  `This is not Electron: a stand-in over Chromium ${browser.version} runs the main process, the preload and the window; ` +
    `pages of ${ownOrigin} are shown under ${madeUpOrigin}.`,
);

interface Order {
  readonly id: number;
  readonly run: string;
  readonly argument: unknown;
}

/** A test in the parent process runs functions here, as Playwright does in a real Electron. */
process.on("message", async ({ id, run, argument }: Order) => {
  try {
    const call: (parts: unknown, argument: unknown) => unknown = new Function(`return (${run})`)();
    process.send?.({ id, value: await call({ ...electron, record }, argument) });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
});
process.on("disconnect", () => electron.app.exit(1));
process.send?.({ endpoint: browser.endpoint, version: browser.version });
setImmediate(() => electron.app.becomeReady());

export const { app, BrowserWindow, Menu, dialog, ipcMain, protocol, screen, session, utilityProcess } =
  electron;
