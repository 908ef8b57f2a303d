// What the shell uses of Electron, as a value that is handed in: so it runs over a stand-in as well.
import type * as Electron from "electron";

export type ElectronParts = Pick<
  typeof Electron,
  "app" | "BrowserWindow" | "Menu" | "dialog" | "ipcMain" | "protocol" | "screen" | "session"
>;
