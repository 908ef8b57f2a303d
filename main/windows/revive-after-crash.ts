// A window whose process died is loaded again; the journal brings back what was typed. One that dies again and again is not.
import type { BrowserWindow } from "electron";
import type { ElectronParts } from "#main/electron-parts.ts";
import { showPage } from "./open-window.ts";

export interface Reviving extends Pick<ElectronParts, "app" | "dialog"> {
  readonly window: BrowserWindow;
  /** Where even loading the page fails. */
  readonly giveUp: (fault: unknown) => void;
  /** What the clock says, in milliseconds. */
  readonly now: () => number;
}

/** So many deaths in so long a time are no accident: opening it once more would only kill it once more. */
const mostDeaths = 3;
const within = 60_000;

export function reviveAfterCrash({ app, dialog, window, giveUp, now }: Reviving): void {
  let deaths: readonly number[] = [];
  const revive = async (): Promise<void> => {
    const isHopeless = deaths.length >= mostDeaths;
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      message: isHopeless
        ? "The window stopped working several times in a minute."
        : "The window stopped working and is opened again.",
      detail: "What you type is written down as you type; it comes back when the draft is opened.",
      buttons: isHopeless ? ["Quit Penholder", "Open again"] : ["Open again"],
      defaultId: 0,
      cancelId: 0,
    });
    if (window.isDestroyed()) return;
    if (isHopeless && response === 0) app.quit();
    else await showPage(window);
  };
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    deaths = [...deaths.filter((death) => now() - death < within), now()];
    revive().catch(giveUp);
  });
}
