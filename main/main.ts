// Where the desktop program starts. The only file, but for the preload, that meets Electron itself.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  screen,
  session,
  utilityProcess,
} from "electron";
import { defaultDataFolder } from "#host/default-data-folder.ts";
import { startDesktop } from "./start-desktop.ts";
import { startHost } from "./start-host.ts";
import { startUtility } from "./start-utility.ts";

const here = dirname(fileURLToPath(import.meta.url));
// Unpacked, Electron is followed by the folder it is to run.
const words = process.argv.slice(app.isPackaged ? 1 : 2);
const dataWord = words.find((word) => word.startsWith("--data="));
const dataFolder = dataWord === undefined ? defaultDataFolder() : resolve(dataWord.slice("--data=".length));

const pages = join(here, "..", "renderer");
const log = (line: string) => process.stderr.write(`${line}\n`);
// The terminal it was started from may be closed: there is nobody to tell then.
process.stderr.on("error", () => undefined);

const desktop = startDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session },
  {
    pages,
    preload: join(here, "preload.cjs"),
    words,
    workingFolder: process.cwd(),
    dataFolder,
    startHost: () =>
      startHost({
        dataFolder,
        pages,
        version: app.getVersion(),
        log,
        startProcess: startUtility(utilityProcess),
      }),
    log,
    patience: 5_000,
  },
);
process.on("uncaughtException", desktop.giveUp);
process.on("unhandledRejection", desktop.giveUp);
