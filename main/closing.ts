// Closing a window with unsaved work: the window is asked first, and nothing closes until it has answered.
import type { BrowserWindow } from "electron";
import type { Tell } from "#bridge/events.ts";
import { succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { ElectronParts } from "./electron-parts.ts";

export interface Closing {
  readonly answerClosing: Bridge["answerClosing"];
  /** The window has been heard and is busy with its user: from here on it is not hurried. */
  heard(): void;
}

export interface ClosingParts extends Pick<ElectronParts, "app" | "dialog"> {
  readonly tell: Tell;
  /** How long a window may be silent before the user is asked whether to close it without its answer. */
  readonly patience: number;
}

export function askBeforeClosing(
  { app, dialog, tell, patience }: ClosingParts,
  window: BrowserWindow,
): Closing {
  let asked: "no" | "waiting" | "heard" = "no";
  let isQuitting = false;
  let isDead = false;
  let timer: NodeJS.Timeout | undefined;

  const onQuit = () => {
    isQuitting = true;
  };
  const close = () => {
    window.destroy();
    if (isQuitting) app.quit();
  };
  const stay = () => {
    asked = "no";
    isQuitting = false;
  };
  const askWithoutTheWindow = async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      message: "The window does not answer. Close it all the same?",
      detail: "Everything up to the last saved change is kept. What was typed after it may be lost.",
      buttons: ["Wait", "Close"],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (window.isDestroyed() || asked !== "waiting") return;
    if (response === 1) close();
    else stay();
  };

  app.on("before-quit", onQuit);
  window.once("closed", () => {
    clearTimeout(timer);
    app.off("before-quit", onQuit);
  });
  window.webContents.on("render-process-gone", () => {
    isDead = true;
  });
  window.webContents.on("did-finish-load", () => {
    isDead = false;
  });
  window.on("close", (event) => {
    if (isDead) return;
    event.preventDefault();
    if (asked !== "no") return;
    asked = "waiting";
    timer = setTimeout(() => void askWithoutTheWindow(), patience);
    tell("askBeforeClosing", {});
  });

  return {
    heard() {
      if (asked !== "waiting") return;
      asked = "heard";
      clearTimeout(timer);
    },
    async answerClosing({ answer }) {
      clearTimeout(timer);
      if (asked === "no") return succeed(null);
      // After the answer has left: a destroyed window would hear an error instead.
      if (answer === "close") setImmediate(close);
      else stay();
      return succeed(null);
    },
  };
}
