// A window whose process died is loaded again; the journal brings back what was typed.
import type { BrowserWindow } from "electron";
import type { ElectronParts } from "#main/electron-parts.ts";
import { showPage } from "./open-window.ts";

export function reviveAfterCrash({
  dialog,
  window,
}: Pick<ElectronParts, "dialog"> & { readonly window: BrowserWindow }): void {
  window.webContents.on("render-process-gone", async (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    await dialog.showMessageBox(window, {
      type: "warning",
      message: "The window stopped working and is opened again.",
      detail: "What you type is written down as you type; it comes back when the draft is opened.",
      buttons: ["Open again"],
    });
    if (!window.isDestroyed()) await showPage(window);
  });
}
