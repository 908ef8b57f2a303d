// The one place that makes a window, with the settings every window must have.
import { join } from "node:path";
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from "electron";
import { isStartPage, startPage } from "#main/app-address.ts";
import type { ElectronParts } from "#main/electron-parts.ts";
import { keepWindowState, readWindowState, type WindowState } from "./window-state.ts";

export interface WindowPlaces {
  readonly preload: string;
  /** Where the window's place on the screen is kept. */
  readonly data: string;
}

export function openWindow(
  { app, BrowserWindow, screen }: Pick<ElectronParts, "app" | "BrowserWindow" | "screen">,
  session: Session,
  places: WindowPlaces,
): BrowserWindow {
  const file = join(places.data, "window.json");
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const kept = readWindowState(file, screens);
  const window = new BrowserWindow({
    ...lookOf(kept),
    webPreferences: { ...securitySettings(app.isPackaged), session, preload: places.preload },
  });
  if (kept?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () =>
    keepWindowState(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  return window;
}

/** Loads the page, or the page as it was; apart from the making, so that whoever listens can do so first. */
export async function showPage(window: BrowserWindow): Promise<void> {
  const shown = window.webContents.getURL();
  await window.loadURL(isStartPage(shown) ? shown : startPage);
}

function lookOf(kept: WindowState | null): BrowserWindowConstructorOptions {
  return {
    ...(kept?.bounds ?? { width: 1280, height: 860 }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: "Penholder",
    backgroundColor: "#f6f6f4",
  };
}

/** Written out in full, defaults too: what is not written here can change under us. */
function securitySettings(isPackaged: boolean) {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !isPackaged,
  } as const;
}
